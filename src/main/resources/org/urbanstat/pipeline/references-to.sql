-- The tables and columns that refer to a table and would not go with its row.
select c.conrelid::regclass::text as table_name, a.attname as column_name
from pg_catalog.pg_constraint c
join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
where c.contype = 'f' and c.confrelid = (:table)::regclass and cardinality(c.conkey) = 1
  and (c.confdeltype <> 'c' or c.conrelid = 'validation.return_state'::regclass)
order by 1, 2;
