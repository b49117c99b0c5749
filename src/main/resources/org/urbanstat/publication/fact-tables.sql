-- Yields the tables of facts, one a form, by name.
select t.table_name
from information_schema.tables t
where t.table_schema = 'facts' and t.table_type = 'BASE TABLE'
order by t.table_name collate "C";
