-- Yields the columns of a table or view, in order, with their types.
select a.attname::text as name, format_type(a.atttypid, null) as type
from pg_catalog.pg_attribute a
where a.attrelid = to_regclass(format('%I.%I', :schema::text, :table::text)) and a.attnum > 0 and not a.attisdropped
order by a.attnum;
