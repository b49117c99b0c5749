-- What ran, the latest first, with the candidate that each made where a gate held it, and what became of that; how many
-- processes worked on its partitions, and who works on which now: host:process step partition files.
select r.run_id, r.started_at, r.status, extract(epoch from r.ended_at - r.started_at)::integer as seconds, r.stage,
  r.requested_by, r.reason, (r.summary ->> 'release_id')::bigint as release_id, r.failure, c.candidate_id,
  c.state as candidate_state, w.processes, w.at_work
from pipeline.run r
left join publication.candidate c on c.run_id = r.run_id and (c.state <> 'published' or c.acted_by is not null)
left join lateral (
  select nullif(count(distinct p.worker_id), 0) as processes,
    string_agg(w.host || ':' || w.process_id || ' ' || p.step || ' ' || p.part || ' ' || p.files_done || '/' || p.files_total,
      ', ' order by p.part) filter (where p.state = 'working' and r.status = 'running') as at_work
  from pipeline.partition p
  join pipeline.worker w on w.worker_id = p.worker_id
  where p.run_id = r.run_id
) w on true
order by r.run_id desc
limit 50
