-- Yields the release before another, with the hash of its manifest; no row before the first.
select r.release_id, coalesce(r.manifest_sha256, '') as manifest_sha256
from publication.release r
where r.release_id = :release - 1;
