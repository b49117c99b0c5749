-- Yields every table of urbanstat with the columns that COPY carries, one row a table, a table that others refer to
-- before them, so that loading them in this order breaks no foreign key. Generated columns are computed anew.
with recursive own_table as (
  select c.oid, n.nspname, c.relname
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r'
    and n.nspname not in ('database', 'information_schema')
    and n.nspname not like 'pg\_%'
),
reference as (
  select distinct k.conrelid as child, k.confrelid as parent
  from pg_constraint k
  where k.contype = 'f'
    and k.conrelid <> k.confrelid
  union
  -- its trigger adds to that table what is not there yet
  select t.tgrelid, to_regclass('publication.release_in_use')
  from pg_trigger t
  where t.tgfoid = to_regproc('publication.use_release')
),
distance (oid, steps) as (
  select t.oid, 0
  from own_table t
  union
  select r.child, d.steps + 1
  from distance d
  join reference r on r.parent = d.oid
  where d.steps < (select count(*) from own_table)
),
depth as (
  select d.oid, max(d.steps) as steps
  from distance d
  group by d.oid
)
select
  format('%I.%I', t.nspname, t.relname) as name,
  string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns
from own_table t
join depth d on d.oid = t.oid
join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
group by d.steps, t.nspname, t.relname
order by d.steps, t.nspname collate "C", t.relname collate "C";
