-- Yields the files of an edition of jobs/ with their fingerprints, in order of path.
select e.path, e.file_sha256
from definitions.edition_file e
where e.edition_sha256 = :edition
order by e.path collate "C";
