-- Yields the files of the definitions of a release that are not kept as they were read, and the edition itself where its
-- list of files is another.
with kept as (
  select e.edition_sha256, e.path, e.file_sha256, encode(sha256(convert_to(f.content, 'UTF8')), 'hex') as computed
  from publication.release r
  join definitions.edition_file e on e.edition_sha256 = r.definitions_sha256
  join definitions.file f on f.sha256 = e.file_sha256
  where r.release_id = :release
)
select k.edition_sha256, k.path
from kept k
where k.computed <> k.file_sha256
union all
select k.edition_sha256, '*'
from kept k
group by k.edition_sha256
having encode(sha256(convert_to(string_agg(k.file_sha256 || '  ' || k.path || chr(10), '' order by k.path collate "C"),
  'UTF8')), 'hex') <> k.edition_sha256
order by 1, 2;
