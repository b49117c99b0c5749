-- Runs that were over before the day; whatever refers to a run keeps it.
select r.run_id
from pipeline.run r
where r.ended_at < :before
