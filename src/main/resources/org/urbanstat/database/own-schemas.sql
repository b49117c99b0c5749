-- Yields the schemas of urbanstat, one name a row, quoted; the table of the migrations lives in schema database.
select quote_ident(n.nspname) as name
from pg_namespace n
where n.nspname not in ('information_schema', 'public')
  and n.nspname not like 'pg\_%'
order by n.nspname collate "C";
