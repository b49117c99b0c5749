-- A return that says what an earlier revision of it said takes no number and leaves; that it came is kept. What an operator
-- withdrew does not count: a town that says it again means it, and it is a revision. Readings without a number are of runs
-- after :numbered.
with fresh as (
  select r.reading_id, r.content_sha256, r.form_code, r.period, r.town_code,
    row_number() over (
      partition by r.form_code, r.period, r.town_code, r.content_sha256
      order by r.received_at, r.file_name collate "C", r.reading_id) as nth
  from validation.reading r
  where r.revision is null and r.run_id > :numbered
    and r.town_code >= :from collate "C" and (cast(:below as text) is null or r.town_code < :below collate "C")
),
unchanged as (
  select f.reading_id
  from fresh f
  where f.nth > 1 or exists (
    select from validation.reading k
    where k.revision is not null and k.silenced_by_run is null and k.content_sha256 = f.content_sha256
      and k.form_code = f.form_code and k.period = f.period and k.town_code = f.town_code
      and not exists (
        select from validation.withdrawn_revision w
        where w.form_code = k.form_code and w.period = k.period and w.town_code = k.town_code
          and w.revision = k.revision))
),
left_out as (
  delete from validation.reading r
  using unchanged u
  where r.reading_id = u.reading_id
  returning r.submission_id, r.form_code, r.period, r.town_code, r.run_id, r.is_trial
)
insert into validation.unchanged_return (submission_id, form_code, period, town_code, run_id, is_trial)
select l.submission_id, l.form_code, l.period, l.town_code, l.run_id, l.is_trial
from left_out l
on conflict do nothing;
