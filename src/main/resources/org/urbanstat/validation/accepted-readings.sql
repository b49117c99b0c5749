-- Whether checks on the return alone reject it, for the revisions that an acceptance ever spoke of.
with spoken as (
  select distinct s.reading_id
  from validation.acceptance a
  cross join lateral (
    select r.reading_id
    from validation.reading r
    where r.form_code = a.form_code and r.period = a.period and r.town_code = a.town_code and r.revision = a.revision
      and r.silenced_by_run is null
    order by r.reading_id desc
    limit 1
  ) s
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
