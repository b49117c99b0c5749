-- Yields the templates that this login made for other schemas than that of the named one.
select d.datname
from pg_database d
  join pg_roles r on r.oid = d.datdba
where d.datname ~ '^urbanstat_empty_[0-9a-f]{12}$'
  and r.rolname = current_user
  and d.datname <> ?
order by d.datname;
