-- Yields whether nobody holds the lock of the one runner, without taking it.
select not exists (
  select from pg_locks l
  where l.locktype = 'advisory'
    and l.granted
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and l.objsubid = 1
    and l.classid = :key_high::bigint::oid
    and l.objid = :key_low::bigint::oid) as is_free;
