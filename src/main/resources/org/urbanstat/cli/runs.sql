-- What ran, the latest first.
select r.run_id, r.started_at, r.status, extract(epoch from r.ended_at - r.started_at)::integer as seconds, r.stage,
  r.requested_by, r.reason, (r.summary ->> 'release_id')::bigint as release_id, r.failure
from pipeline.run r
order by r.run_id desc
limit 50
