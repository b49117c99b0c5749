-- Yields the columns of a view of the candidate, in order: those that its published table keeps versions of.
select a.attname::text as column_name
from pg_catalog.pg_attribute a
where a.attrelid = to_regclass(format('publication.%I', :view::text)) and a.attnum > 0 and not a.attisdropped
order by a.attnum;
