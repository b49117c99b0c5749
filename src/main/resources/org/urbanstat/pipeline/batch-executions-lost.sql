-- Closes what the framework still counts as running of runs that lost their process; their versions move on, so that
-- one that woke up again could not write into them.
with step as (
  update batch.batch_step_execution
  set status = 'FAILED', exit_code = 'FAILED', end_time = :now, last_updated = :now, version = version + 1
  where status in ('STARTING', 'STARTED', 'STOPPING')
)
update batch.batch_job_execution
set status = 'FAILED', exit_code = 'FAILED', end_time = :now, last_updated = :now, version = version + 1
where status in ('STARTING', 'STARTED', 'STOPPING');
