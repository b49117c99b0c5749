-- The numbers of all releases as spans, such as 1-7, in one text; empty before the first.
select coalesce(string_agg(span, ', ' order by first), '')
from (
  select min(release_id) as first, concat_ws('-', min(release_id), nullif(max(release_id), min(release_id))) as span
  from (select release_id, release_id - row_number() over (order by release_id) as gap from publication.release) r
  group by gap
) spans;
