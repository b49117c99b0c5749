-- Yields the version of the last numbered migration that was applied; one row.
select h.version
from database.flyway_schema_history h
where h.success
  and h.version is not null
order by h.installed_rank desc
limit 1;
