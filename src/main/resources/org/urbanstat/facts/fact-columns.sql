-- Yields every column of every fact table with its type and comment, and whether the table sees to it that its rows have
-- readings, as one that a backup brought does not: what the forms' files are compared with.
select
  t.relname as table_name,
  c.attname as column_name,
  format_type(c.atttypid, c.atttypmod) as sql_type,
  coalesce(col_description(t.oid, c.attnum), '') as comment,
  coalesce(obj_description(t.oid, 'pg_class'), '') as table_comment,
  exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'reading_is_there') as is_guarded
from pg_class t
join pg_attribute c on c.attrelid = t.oid
where t.relnamespace = 'facts'::regnamespace
  and t.relkind = 'r'
  and c.attnum > 0
  and not c.attisdropped
order by t.relname collate "C", c.attnum;
