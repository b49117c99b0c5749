-- Touches the towns of which something was read, silenced, withdrawn or accepted since the returns were judged last, or an
-- acceptance expired; their counties; and with them every area of other boundaries, of which any town may report a part.
insert into pipeline.touched_area (area_code)
with fresh_town as (
  select r.town_code from validation.reading r where r.run_id > :run
  union
  select r.town_code from validation.reading r where r.silenced_by_run > :run
  union
  select w.town_code from validation.withdrawal w where w.event_id > :event
  union
  select a.town_code
  from validation.acceptance a
  where a.event_id > :event
    or a.expires_on > least(:judged_on::date, :today::date) and a.expires_on <= greatest(:judged_on::date, :today::date)
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
where exists (select from fresh_town)
  or exists (select from validation.read_submission s where s.run_id > :run)
  or exists (select from intake.submission s where s.run_id > :run)
on conflict do nothing;
