-- Yields the files below a folder of one edition of jobs/ as they were read, in order of path.
select e.path, f.content as text
from definitions.edition_file e
join definitions.file f on f.sha256 = e.file_sha256
where e.edition_sha256 = :edition and starts_with(e.path, :folder)
order by e.path collate "C";
