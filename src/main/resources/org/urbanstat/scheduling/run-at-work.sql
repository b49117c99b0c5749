-- Yields the run that counts as running, the latest first where a dead one left its row; at most one row.
select r.run_id, r.host, r.process_id, r.stage, r.started_at, r.heartbeat_at, r.heartbeat_count,
  coalesce(r.progress_done, 0) as progress_done, coalesce(r.progress_total, 0) as progress_total
from pipeline.run r
where r.status = 'running'
order by r.run_id desc
limit 1
