-- Yields one word for the schema of this database: every migration with its checksum, as it was applied last. Of one whose
-- notes another process has just begun, the word for none.
select encode(sha256(convert_to(
    coalesce(string_agg(m.script || ' ' || m.checksum, ',' order by m.script collate "C"), ''), 'UTF8')), 'hex') as fingerprint
from (
  select distinct on (h.script) h.script, h.checksum
  from database.flyway_schema_history h
  where h.success and h.type = 'SQL'
  order by h.script, h.installed_rank desc
) m;
