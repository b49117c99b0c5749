-- Yields what a release says of itself, one row.
select r.release_id, to_char(r.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as published_at,
  coalesce(r.manifest_sha256, '') as manifest, coalesce(r.manifest -> 'inputs' ->> 'sha256', '') as inputs,
  r.definitions_sha256 as definitions, r.program_version as program
from publication.release r
where r.release_id = :release;
