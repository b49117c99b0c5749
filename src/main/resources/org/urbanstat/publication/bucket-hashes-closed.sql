-- Ends the hashes of buckets whose rows say something else now, or are gone.
update publication.bucket_hash h
set to_release = :release
from publication.touched_bucket t
left join computed_bucket c on c.period = t.period and c.county_code = t.county_code
where h.table_name = :table and h.to_release is null and h.period = t.period and h.county_code = t.county_code
  and (h.row_count, h.sha256) is distinct from (c.row_count, c.sha256);
