-- Whether a run is at work and nobody asked it to stop.
select exists (
  select from pipeline.run r
  where r.run_id = :run
    and r.status = 'running'
    and r.stop_requested_at is null);
