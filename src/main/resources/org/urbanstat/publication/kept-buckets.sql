-- Yields the hashes that are kept of a table's buckets in a release.
select h.period, h.county_code, h.row_count, h.sha256
from publication.bucket_hash h
where h.table_name = :table and h.from_release <= :release and (h.to_release is null or h.to_release > :release);
