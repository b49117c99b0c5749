-- A run ends; one that another has taken over and closed is closed already.
update pipeline.run
set status = :status, ended_at = :now, summary = :summary::jsonb, failure = :failure
where run_id = :run
  and status = 'running';
