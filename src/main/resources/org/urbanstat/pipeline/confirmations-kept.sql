-- Yields every confirmation with the hash of the rows that are kept of it now, one row a policy, a period and a county.
select c.policy_code, c.period, c.area_code, c.kind, c.release_id, c.is_shared, array_to_string(c.excluded, ' ') as excluded,
  c.without_zh, c.without_en, c.event_id, c.row_count as said_count, c.rows_sha256 as said_sha256,
  coalesce(h.row_count, 0) as row_count, coalesce(h.rows_sha256, '') as rows_sha256
from linkage.confirmation c
left join linkage.kept_hash h on h.policy_code = c.policy_code and h.period = c.period and h.area_code = c.area_code
order by c.event_id, c.area_code collate "C";
