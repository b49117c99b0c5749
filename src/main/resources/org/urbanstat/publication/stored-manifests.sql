-- Yields every release with its manifest and what the two say of the same; oldest first.
select r.release_id, coalesce(r.manifest_text, '') as text, coalesce(r.manifest_sha256, '') as sha256,
  coalesce(r.signature, '') as signature, coalesce(r.public_key, '') as public_key,
  r.manifest is not distinct from r.manifest_text::jsonb as is_same,
  exists (select from publication.bucket_hash b where b.from_release <= r.release_id) as is_hashed,
  to_char(r.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as published_at,
  coalesce(to_char((r.manifest ->> 'published_at')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '')
    as published_at_said,
  r.definitions_sha256 as definitions, coalesce(r.manifest -> 'definitions' ->> 'sha256', '') as definitions_said,
  r.program_version as program, coalesce(r.manifest ->> 'program', '') as program_said,
  coalesce(r.manifest ->> 'release', '') as release_said,
  coalesce(r.manifest -> 'previous' ->> 'manifest_sha256', '') as previous_said
from publication.release r
order by r.release_id;
