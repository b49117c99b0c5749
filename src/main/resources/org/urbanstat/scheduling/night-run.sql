-- Yields the latest run that was asked for in the name of a night, and how it stands.
select r.run_id, r.status
from pipeline.run r
where r.requested_by = :requested_by
  and r.reason = :reason
order by r.run_id desc
limit 1;
