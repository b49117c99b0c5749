-- Yields the columns of a table or view, in order, with their types.
select c.column_name as name, c.data_type as type
from information_schema.columns c
where c.table_schema = :schema and c.table_name = :table
order by c.ordinal_position;
