-- Yields how many rows are kept of a policy and a period of one county, and their hash; one row.
select h.row_count, h.rows_sha256
from linkage.kept_hash h
where h.policy_code = :policy and h.period = :period and h.area_code = :area;
