-- Yields the hash over the buckets that a release ended or began, in order; one row.
select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', h.table_name, h.period, h.county_code,
    case when h.from_release = :release then 'after' else 'before' end, h.row_count, h.sha256), chr(10)
    order by h.table_name collate "C", h.period collate "C", h.county_code collate "C", h.from_release), ''), 'UTF8')),
  'hex') as sha256
from publication.bucket_hash h
where h.from_release = :release or h.to_release = :release;
