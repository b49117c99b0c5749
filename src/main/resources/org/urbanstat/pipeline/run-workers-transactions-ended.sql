-- Ends the transactions of a run's workers; yields how many.
select count(*) filter (where pg_terminate_backend(a.pid, 5000)) as ended
from pg_stat_activity a
where a.application_name like 'urbanstat run ' || :run || ' worker %'
  and a.datname = current_database()
  and a.usename = current_user
  and a.pid <> pg_backend_pid();
