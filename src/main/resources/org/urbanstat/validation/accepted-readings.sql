-- Whether checks on the return alone reject it, for the revisions that an acceptance ever spoke of.
with judged as (
  select s.reading_id,
    exists (
      select from validation.finding f
      where f.reading_id = s.reading_id and f.severity = 'ERROR' and f.waiver is null and not f.is_across) as is_rejected
  from spoken_reading s
)
update validation.reading r
set is_rejected = j.is_rejected
from judged j
where j.reading_id = r.reading_id
  and j.is_rejected <> r.is_rejected;
