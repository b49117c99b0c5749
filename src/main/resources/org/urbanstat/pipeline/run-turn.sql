-- Yields whether it is this run's turn and whether it is asked to stop; one row. A run that was closed as lost has none. The row is shared until the transaction
-- ends, so that another run can take over only between transactions, the server shows whose transaction it is, and does
-- not cut off one that waits while others of the run work.
select
  coalesce(t.run_id = :run and r.status = 'running', false) as is_mine,
  r.stop_requested_by,
  r.stop_reason,
  set_config('application_name', 'urbanstat run ' || :run, true) as application_name,
  set_config('idle_in_transaction_session_timeout', '0', true) as idle_timeout
from pipeline.runner t
join pipeline.run r on r.run_id = :run
for share of t;
