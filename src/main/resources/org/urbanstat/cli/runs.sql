-- What ran, the latest first, with the candidate that each made where a gate held it, and what became of that.
select r.run_id, r.started_at, r.status, extract(epoch from r.ended_at - r.started_at)::integer as seconds, r.stage,
  r.requested_by, r.reason, (r.summary ->> 'release_id')::bigint as release_id, r.failure, c.candidate_id,
  c.state as candidate_state
from pipeline.run r
left join publication.candidate c on c.run_id = r.run_id and (c.state <> 'published' or c.acted_by is not null)
order by r.run_id desc
limit 50
