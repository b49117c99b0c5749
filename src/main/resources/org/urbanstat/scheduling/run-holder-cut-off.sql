-- Ends the sessions of a run whose process gives no sign of life: the one that holds the lock of the one runner, and those
-- whose transactions bear its name. One that holds the lock for an operator's act is another's. Yields how many.
select count(*) filter (where pg_terminate_backend(a.pid)) as cut_off
from pg_stat_activity a
where a.datname = current_database()
  and a.pid <> pg_backend_pid()
  and a.application_name <> 'urbanstat act'
  and (a.application_name = 'urbanstat run ' || :run
    or a.application_name like 'urbanstat run ' || :run || ' worker %'
    or exists (
      select from pg_locks l
      where l.pid = a.pid
        and l.locktype = 'advisory'
        and l.granted
        and l.objsubid = 1
        and l.classid = :key_high::bigint::oid
        and l.objid = :key_low::bigint::oid));
