-- Yields the tables of which a fifth or more are rows that were replaced or deleted since the last vacuum, the smallest
-- first; the catalog's with them, since every temporary table of a night leaves rows there. Threshold and share are those
-- of autovacuum as PostgreSQL ships it; a few rows are never worth it.
select format('%I.%I', s.schemaname, s.relname) as name
from pg_stat_all_tables s
join pg_class c on c.oid = s.relid
where c.relkind = 'r' and c.relpersistence <> 't' and not c.relisshared
  and (s.schemaname not like 'pg\_%' or s.schemaname = 'pg_catalog')
  and s.schemaname not in ('information_schema', 'public')
  and s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
  and (pg_has_role(c.relowner, 'usage')
    or pg_has_role((select d.datdba from pg_database d where d.datname = current_database()), 'usage'))
order by c.relpages, format('%I.%I', s.schemaname, s.relname) collate "C";
