-- How many returns each indicator expects and uses, one row an indicator, year and area; a county is the sum of its
-- towns. A return that came without being owed counts on both sides, so that used never exceeds expected; one that is
-- not due yet is not expected, but awaited.
insert into indicators.coverage (indicator_code, period, area_code, returns_expected, returns_used, waiver_count,
  is_awaiting)
with waived as (
  select distinct f.reading_id
  from validation.finding f
  where f.waiver is not null and f.reading_id is not null
),
town_form as (
  select coalesce(o.form_code, s.form_code) as form_code, coalesce(o.year, s.year) as period,
    coalesce(o.town_code, s.town_code) as town_code,
    count(*) filter (where o.town_code is not null or s.reading_id_in_force is not null) as returns_expected,
    count(s.reading_id_in_force) as returns_used,
    count(w.reading_id) as waiver_count, false as is_awaiting
  from definitions.owed_return o
  full join validation.return_state s
    on s.form_code = o.form_code and s.period = o.period and s.town_code = o.town_code
  left join waived w on w.reading_id = s.reading_id_in_force
  group by 1, 2, 3
  union all
  select a.form_code, a.year, a.town_code, 0, 0, 0, true
  from definitions.awaited_return a
  left join validation.return_state s
    on s.form_code = a.form_code and s.period = a.period and s.town_code = a.town_code
  where s.reading_id_in_force is null
),
town_indicator as (
  select i.indicator_code, t.period, t.town_code, sum(t.returns_expected) as returns_expected,
    sum(t.returns_used) as returns_used, sum(t.waiver_count) as waiver_count,
    bool_or(t.is_awaiting) as is_awaiting
  from definitions.indicator_form i
  join town_form t on t.form_code = i.form_code
  group by i.indicator_code, t.period, t.town_code
)
select t.indicator_code, t.period, t.town_code, t.returns_expected, t.returns_used, t.waiver_count,
  t.is_awaiting
from town_indicator t
union all
select t.indicator_code, t.period, left(t.town_code, 6), sum(t.returns_expected), sum(t.returns_used),
  sum(t.waiver_count), bool_or(t.is_awaiting)
from town_indicator t
group by t.indicator_code, t.period, left(t.town_code, 6);
