-- Yields the columns of a view of schema mart, in order.
select c.column_name
from information_schema.columns c
where c.table_schema = 'mart' and c.table_name = :view
order by c.ordinal_position;
