-- Yields what is due for which table, the smallest table first: a vacuum where a fifth or more are rows that were replaced
-- or deleted since the last one, an analyze where the table is larger or smaller by a tenth than the planner believes. Of
-- the catalog's tables, in which every temporary table of a night leaves rows, only the first: until a vacuum has counted
-- them, no counter holds the rows that a database was made with, so all of them would be taken for shrunk. Thresholds and
-- shares are those of autovacuum as PostgreSQL ships it, which counts what changed instead, and so once more what was
-- analyzed in the transaction that loaded it. A server that crashed has lost its counts, and every table is looked at once.
with own_table as (
  select s.relid, format('%I.%I', s.schemaname, s.relname) as table_name, c.relpages,
    s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0) as is_worn,
    s.schemaname <> 'pg_catalog'
      and abs(s.n_live_tup - c.reltuples) > 50 + 0.1 * greatest(c.reltuples, 0) as is_resized
  from pg_stat_all_tables s
  join pg_class c on c.oid = s.relid
  where c.relkind = 'r' and c.relpersistence <> 't' and not c.relisshared
    and (s.schemaname not like 'pg\_%' or s.schemaname = 'pg_catalog')
    and s.schemaname not in ('information_schema', 'public')
    and (pg_has_role(c.relowner, 'usage')
      or pg_has_role((select d.datdba from pg_database d where d.datname = current_database()), 'usage'))
)
select t.table_name,
  case
    when not t.is_resized then 'vacuum (skip_locked)'
    when not t.is_worn then 'analyze (skip_locked)'
    else 'vacuum (skip_locked, analyze)'
  end as statement
from own_table t
where t.is_worn or t.is_resized
order by t.relpages, t.table_name collate "C";
