-- New revisions are numbered by first receipt, then by path. Readings without a number are of runs after :numbered. What was
-- numbered before is read once, since another connection may fill the table meanwhile with the revisions of other towns:
-- to look through it for each reading, as it was empty a moment ago, would take the square of them.
with fresh as materialized (
  select r.reading_id, r.form_code, r.period, r.town_code, r.submission_id, r.sheet, r.received_at, r.file_name
  from validation.reading r
  where r.revision is null and r.run_id > :numbered
    and r.town_code >= :from collate "C" and (cast(:below as text) is null or r.town_code < :below collate "C")
),
earlier as materialized (
  select k.form_code, k.period, k.town_code, max(k.revision) as revision
  from validation.revision k
  where (k.form_code, k.period, k.town_code) in (select f.form_code, f.period, f.town_code from fresh f)
  group by k.form_code, k.period, k.town_code
),
numbered as (
  select f.reading_id, f.form_code, f.period, f.town_code, f.submission_id, f.sheet,
    coalesce(e.revision, 0) + row_number() over (
      partition by f.town_code, f.form_code, f.period
      order by f.received_at, f.file_name collate "C", f.reading_id) as revision
  from fresh f
  left join earlier e on e.form_code = f.form_code and e.period = f.period and e.town_code = f.town_code
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
