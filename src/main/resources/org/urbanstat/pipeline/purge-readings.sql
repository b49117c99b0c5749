-- Readings that a later reading of the same revision replaced before any release was made: no release shows them, and
-- no finding of theirs was ever published. The bytes that the town sent are not among it.
select r.reading_id
from validation.reading r
join pipeline.run m on m.run_id = r.run_id
join lateral (
  select n.run_id, u.started_at
  from validation.reading n
  join pipeline.run u on u.run_id = n.run_id
  where n.form_code = r.form_code and n.period = r.period and n.town_code = r.town_code and n.revision = r.revision
    and n.reading_id > r.reading_id and not n.is_trial
  order by n.reading_id
  limit 1
) later on later.run_id > r.run_id
where not r.is_trial and m.started_at < :before
  and not exists (
    select from publication.release p
    where p.run_id >= r.run_id and p.run_id < later.run_id
      or p.published_at >= m.started_at and p.published_at < later.started_at)
