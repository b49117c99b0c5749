-- The columns that the visible release has, view by view, in their order: a column that came later is not printed for
-- it. The history of figures is of all releases and so of no export.
select c.relname::text as view_name, a.attname::text as column_name, a.atttypid = 'text'::regtype as is_text
from mart.data_dictionary d
join pg_catalog.pg_class c
  on c.relname = d.view_name and c.relnamespace = 'mart'::regnamespace and c.relkind = 'v'
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = d.column_name and a.attnum > 0
where d.view_name <> 'figure_history'
order by c.relname collate "C", a.attnum;
