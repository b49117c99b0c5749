-- New revisions are numbered by first receipt, then by path.
with numbered as (
  select r.reading_id,
    coalesce((
      select max(k.revision) from validation.reading k
      where k.form_code = r.form_code and k.period = r.period and k.town_code = r.town_code), 0)
    + row_number() over (
      partition by r.form_code, r.period, r.town_code
      order by r.received_at, r.file_name collate "C", r.reading_id) as revision
  from validation.reading r
  where r.revision is null
)
update validation.reading r
set revision = n.revision
from numbered n
where n.reading_id = r.reading_id;
