-- Yields the hash over the list of files that a release's manifest says.
select coalesce(r.manifest -> 'inputs' ->> 'sha256', '')
from publication.release r
where r.release_id = :release;
