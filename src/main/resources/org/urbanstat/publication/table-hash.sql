-- Yields how many rows a table has in a release, and the hash over its buckets in order; one row.
select coalesce(sum(h.row_count), 0)::bigint as row_count,
  encode(sha256(convert_to(coalesce(string_agg(h.period || ' ' || h.county_code || ' ' || h.sha256, chr(10)
    order by h.period collate "C", h.county_code collate "C"), ''), 'UTF8')), 'hex') as sha256
from publication.bucket_hash h
where h.table_name = :table and h.from_release <= :release and (h.to_release is null or h.to_release > :release);
