-- Closes a run whose process is gone.
update pipeline.run
set status = 'failed', ended_at = :now, failure = 'its process was gone; closed by ' || :requested_by || ': ' || :reason
where run_id = :run
  and status = 'running';
