-- A run ends.
update pipeline.run
set status = :status, ended_at = :now, summary = :summary::jsonb, failure = :failure
where run_id = :run;
