-- The process of a run is at work, and so far.
update pipeline.run
set heartbeat_at = :now, progress_done = :done, progress_total = :total,
  heartbeat_count = heartbeat_count + 1
where run_id = :run
  and status = 'running';
