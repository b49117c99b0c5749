-- Ends the transactions of other runs: whoever asks holds the lock of the one runner, so their processes are gone or
-- have lost it. Waits up to five seconds for each to let go of what it held; yields how many.
select count(*) filter (where pg_terminate_backend(a.pid, 5000)) as ended
from pg_stat_activity a
where a.application_name like 'urbanstat run %'
  and a.application_name <> 'urbanstat run ' || :run
  and a.datname = current_database()
  and a.usename = current_user
  and a.pid <> pg_backend_pid();
