-- Yields the tables of a release's manifest with their hashes and columns, by name.
select t.key as name, (t.value ->> 'rows')::bigint as row_count, t.value ->> 'sha256' as sha256,
  array(select jsonb_array_elements_text(t.value -> 'columns')) as columns
from publication.release r
cross join lateral jsonb_each(r.manifest -> 'tables') t
where r.release_id = :release
order by t.key collate "C";
