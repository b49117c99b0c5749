-- Nights that are over since before the day. One that was caught up goes before the night that did its work.
select n.night_id
from scheduling.night n
where n.ended_at < :before
  and not exists (select from scheduling.night c where c.covered_by = n.night_id)
