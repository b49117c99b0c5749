-- Keeps the hashes of buckets that are new or say something else.
insert into publication.bucket_hash (table_name, period, county_code, row_count, sha256, from_release)
select :table, c.period, c.county_code, c.row_count, c.sha256, :release
from computed_bucket c
where not exists (
  select from publication.bucket_hash h
  where h.table_name = :table and h.to_release is null and h.period = c.period and h.county_code = c.county_code);
