-- Yields the last event of the chain, or nothing before the first.
select e.event_id, e.sha256
from audit.event e
order by e.event_id desc
limit 1;
