-- Yields the columns of a view of the candidate, in order: those that its published table keeps versions of.
select c.column_name
from information_schema.columns c
where c.table_schema = 'publication' and c.table_name = :view
order by c.ordinal_position;
