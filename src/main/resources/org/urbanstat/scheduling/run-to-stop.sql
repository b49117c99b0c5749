-- An operator asks a run to stop; who asked first stands.
update pipeline.run
set stop_requested_at = :now, stop_requested_by = :requested_by, stop_reason = :reason
where run_id = :run
  and status = 'running'
  and stop_requested_at is null;
