-- How many returns of each form a touched town owes and how many are used, one row a town, form and year. A return that
-- came without being owed counts on both sides, so that used never exceeds expected; one that is not due yet is not
-- expected, but awaited.
insert into indicators.coverage (county_code, town_code, form_code, period, returns_expected, returns_used,
  waiver_count, is_awaiting)
with state as (
  select s.town_code, s.form_code, s.period, s.year, s.reading_id_in_force as reading_id
  from area_in_hand a
  join validation.return_state s on s.town_code = a.area_code
),
owed as (
  select o.town_code, o.form_code, o.period, o.year
  from area_in_hand a
  join definitions.owed_return o on o.town_code = a.area_code
),
awaited as (
  select w.town_code, w.form_code, w.period, w.year
  from area_in_hand a
  join definitions.awaited_return w on w.town_code = a.area_code
),
waived as (
  select distinct s.reading_id
  from state s
  join validation.finding f on f.reading_id = s.reading_id
  where f.waiver is not null
),
line as (
  select coalesce(o.town_code, s.town_code) as town_code, coalesce(o.form_code, s.form_code) as form_code,
    coalesce(o.year, s.year) as period,
    (o.town_code is not null or s.reading_id is not null)::integer as expected,
    (s.reading_id is not null)::integer as used,
    (w.reading_id is not null)::integer as waived, false as is_awaiting
  from owed o
  full join state s on s.form_code = o.form_code and s.period = o.period and s.town_code = o.town_code
  left join waived w on w.reading_id = s.reading_id
  union all
  select t.town_code, t.form_code, t.year, 0, 0, 0, true
  from awaited t
  left join state s on s.form_code = t.form_code and s.period = t.period and s.town_code = t.town_code
  where s.reading_id is null
)
select left(l.town_code, 6), l.town_code, l.form_code, l.period, sum(l.expected), sum(l.used), sum(l.waived),
  bool_or(l.is_awaiting)
from line l
group by l.town_code, l.form_code, l.period;
