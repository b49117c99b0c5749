-- Touches the towns of which something was read, silenced, withdrawn or accepted since the returns were judged last, or an
-- acceptance expired; their counties; and with them every area of other boundaries, of which any town may report a part.
insert into pipeline.touched_area (area_code)
with fresh_town as (
  select r.town_code
  from pipeline.judged j
  join validation.reading r on r.run_id > j.run_id
  union
  select r.town_code
  from pipeline.judged j
  join validation.reading r on r.silenced_by_run > j.run_id
  union
  select w.town_code
  from pipeline.judged j
  join validation.withdrawal w on w.event_id > j.event_id
  union
  select a.town_code
  from pipeline.judged j
  join validation.acceptance a
    on a.event_id > j.event_id
    or a.expires_on > least(j.judged_on, :today::date) and a.expires_on <= greatest(j.judged_on, :today::date)
)
select t.town_code as area_code
from fresh_town t
union
select left(t.town_code, 6)
from fresh_town t
union
select p.area_code
from definitions.boundary_part p
where exists (select from fresh_town)
union
select left(p.area_code, 6)
from definitions.boundary_part p
where exists (select from fresh_town)
union
select '-'
from pipeline.judged j
where exists (select from fresh_town)
  or exists (select from validation.read_submission s where s.run_id > j.run_id)
  or exists (select from intake.submission s where s.run_id > j.run_id)
on conflict do nothing;
