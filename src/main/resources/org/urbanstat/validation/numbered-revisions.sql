-- New revisions are numbered by first receipt, then by path. Readings without a number are of runs after :numbered.
with numbered as (
  select r.reading_id, r.form_code, r.period, r.town_code, r.submission_id, r.sheet,
    coalesce((
      select max(k.revision) from validation.revision k
      where k.form_code = r.form_code and k.period = r.period and k.town_code = r.town_code), 0)
    + row_number() over (
      partition by r.form_code, r.period, r.town_code
      order by r.received_at, r.file_name collate "C", r.reading_id) as revision
  from validation.reading r
  where r.revision is null and r.run_id > :numbered
),
chained as (
  insert into validation.revision (form_code, period, town_code, revision, submission_id, sheet)
  select n.form_code, n.period, n.town_code, n.revision, n.submission_id, n.sheet
  from numbered n
)
update validation.reading r
set revision = n.revision
from numbered n
where n.reading_id = r.reading_id;
