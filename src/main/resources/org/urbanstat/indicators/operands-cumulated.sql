-- Takes the years of an indicator together that says so: what a touched town brings into a year is then what it brought into
-- all of its window's years so far, as long as both sides of a ratio are known. A town that lacks the return of a year
-- keeps what it brought before; no year outside the window has anything. What each year brought is kept beside.
with taken as (
  delete from indicators.operand o
  using area_in_hand a, definitions.indicator i
  where o.county_code = left(a.area_code, 6) and o.town_code = a.area_code
    and i.indicator_code = o.indicator_code and i.first_year is not null
  returning o.county_code, o.town_code, o.period, o.indicator_code, o.numerator, o.denominator, i.kind, i.first_year,
    i.last_year
),
within as (
  select t.county_code, t.town_code, t.period, t.indicator_code, t.numerator, t.denominator, t.kind
  from taken t
  where t.period::integer between t.first_year and t.last_year
),
kept as (
  insert into indicators.yearly_operand (county_code, town_code, period, indicator_code, numerator, denominator)
  select w.county_code, w.town_code, w.period, w.indicator_code, w.numerator, w.denominator
  from within w
),
year_of as (
  select t.county_code, t.town_code, t.period, t.indicator_code, sum(t.numerator) as numerator,
    sum(t.denominator) as denominator
  from within t
  group by t.county_code, t.town_code, t.period, t.indicator_code, t.kind
  having count(t.numerator) > 0 and (t.kind = 'sum' or count(t.denominator) > 0)
),
window_of as (
  select i.indicator_code, y.year::text as period
  from definitions.indicator i
  cross join lateral generate_series(i.first_year, i.last_year) as y (year)
)
insert into indicators.operand (county_code, town_code, period, indicator_code, numerator, denominator)
select y.county_code, y.town_code, w.period, w.indicator_code, sum(y.numerator), sum(y.denominator)
from year_of y
join window_of w on w.indicator_code = y.indicator_code and y.period <= w.period
group by y.county_code, y.town_code, w.period, w.indicator_code;
