-- The latest revision of each return of some forms in one year (null: in every year), and the one in force: the latest that
-- no check rejects. Of touched towns.
insert into validation.return_state (town_code, form_code, period, year, latest_reading_id, reading_id_in_force,
  revision, revision_in_force, status, first_accepted_at, received_at, file_name, error_count, warning_count)
with judged as (
  select s.reading_id, s.form_code, s.period, s.town_code, s.revision, s.received_at, s.file_name,
    not s.is_rejected and not s.is_across_rejected as is_accepted
  from counting_return s
  where s.form_code = any (:forms) and (:year::text is null or left(s.period, 4) = :year)
),
latest as (
  select distinct on (j.form_code, j.period, j.town_code)
    j.form_code, j.period, j.town_code, j.reading_id, j.revision, j.is_accepted, j.received_at, j.file_name
  from judged j
  order by j.form_code, j.period, j.town_code, j.revision desc
),
in_force as (
  select distinct on (j.form_code, j.period, j.town_code)
    j.form_code, j.period, j.town_code, j.reading_id, j.revision,
    min(j.received_at) over (partition by j.form_code, j.period, j.town_code) as first_accepted_at
  from judged j
  where j.is_accepted
  order by j.form_code, j.period, j.town_code, j.revision desc
),
counted as (
  select f.reading_id,
    count(*) filter (where f.severity = 'ERROR') as error_count,
    count(*) filter (where f.severity = 'WARNING') as warning_count,
    count(f.waiver) as waiver_count
  from latest l
  join validation.finding f on f.reading_id = l.reading_id
  group by f.reading_id
)
select l.town_code, l.form_code, l.period, left(l.period, 4), l.reading_id, i.reading_id, l.revision, i.revision,
  case
    when not l.is_accepted then 'rejected'
    when coalesce(c.warning_count, 0) + coalesce(c.waiver_count, 0) > 0 then 'accepted_with_warnings'
    else 'accepted'
  end,
  i.first_accepted_at, l.received_at, l.file_name, coalesce(c.error_count, 0), coalesce(c.warning_count, 0)
from latest l
left join in_force i on i.form_code = l.form_code and i.period = l.period and i.town_code = l.town_code
left join counted c on c.reading_id = l.reading_id;
