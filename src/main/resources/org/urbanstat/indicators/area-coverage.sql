-- Keeps, until the transaction ends, how many returns the areas of touched counties owe and how many are used, once for all
-- indicators that rest on the same forms and years; a county is the sum of its towns. Of one form a town has one row, so
-- that only sets of several are summed. Where years are taken together, a year that has a return of its own has those of
-- the years before as well.
create temporary table area_coverage on commit drop as
with form_of as materialized (
  select distinct s.set_number, s.form_count, s.first_year, s.last_year, f.form_code
  from indicators.form_set s
  join definitions.indicator_form f on f.indicator_code = s.indicator_code
),
town_coverage as (
  select f.set_number, f.first_year, f.last_year, c.period, c.county_code, c.town_code,
    c.returns_expected::bigint as returns_expected, c.returns_used::bigint as returns_used,
    c.waiver_count::bigint as waiver_count, c.is_awaiting
  from county_in_hand t
  join indicators.coverage c on c.county_code = t.county_code
  join form_of f on f.form_code = c.form_code
  where f.form_count = 1
  union all
  select f.set_number, f.first_year, f.last_year, c.period, c.county_code, c.town_code, sum(c.returns_expected),
    sum(c.returns_used), sum(c.waiver_count), bool_or(c.is_awaiting)
  from county_in_hand t
  join indicators.coverage c on c.county_code = t.county_code
  join form_of f on f.form_code = c.form_code
  where f.form_count > 1
  group by f.set_number, f.first_year, f.last_year, c.period, c.county_code, c.town_code
),
yearly as (
  select c.set_number, c.first_year, c.last_year, c.period, c.town_code as area_code, c.returns_expected, c.returns_used,
    c.waiver_count, c.is_awaiting
  from town_coverage c
  union all
  select c.set_number, c.first_year, c.last_year, c.period, c.county_code, sum(c.returns_expected)::bigint,
    sum(c.returns_used)::bigint, sum(c.waiver_count)::bigint, bool_or(c.is_awaiting)
  from town_coverage c
  group by c.set_number, c.first_year, c.last_year, c.period, c.county_code
)
select y.set_number, y.period, y.area_code, y.returns_expected, y.returns_used, y.waiver_count, y.is_awaiting
from yearly y
where y.first_year is null
union all
select y.set_number, y.period, y.area_code, sum(e.returns_expected)::bigint, sum(e.returns_used)::bigint,
  sum(e.waiver_count)::bigint, bool_or(e.is_awaiting)
from yearly y
join yearly e on e.set_number = y.set_number and e.area_code = y.area_code and e.period <= y.period
where y.returns_used > 0 and y.period::integer between y.first_year and y.last_year
  and e.period::integer >= y.first_year
group by y.set_number, y.period, y.area_code;
