-- Whether checks on the return alone reject it, for the revisions that an acceptance ever spoke of.
with spoken as (
  select distinct s.reading_id
  from validation.acceptance a
  join validation.speaking_reading s
    on s.form_code = a.form_code and s.period = a.period and s.town_code = a.town_code and s.revision = a.revision
),
judged as (
  select s.reading_id,
    exists (
      select from validation.finding f
      where f.reading_id = s.reading_id and f.severity = 'ERROR' and f.waiver is null and not f.is_across) as is_rejected
  from spoken s
)
update validation.reading r
set is_rejected = j.is_rejected
from judged j
where j.reading_id = r.reading_id
  and j.is_rejected <> r.is_rejected;
