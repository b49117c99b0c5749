-- Keeps, until the transaction ends, how many returns the areas of touched counties owe and how many are used, once for all
-- indicators that rest on the same forms and years; a county is the sum of its towns. Where years are taken together, a
-- year that has a return of its own has those of the years before as well.
create temporary table area_coverage on commit drop as
with form_set as (
  select i.indicator_code, i.first_year, i.last_year,
    string_agg(f.form_code, ' ' order by f.form_code collate "C")
      || coalesce(' ' || i.first_year || '-' || i.last_year, '') as forms
  from definitions.indicator i
  join definitions.indicator_form f on f.indicator_code = i.indicator_code
  group by i.indicator_code
),
form_of as materialized (
  select distinct s.forms, s.first_year, s.last_year, f.form_code
  from form_set s
  join definitions.indicator_form f on f.indicator_code = s.indicator_code
),
town_coverage as (
  select f.forms, f.first_year, f.last_year, c.period, c.county_code, c.town_code,
    sum(c.returns_expected) as returns_expected, sum(c.returns_used) as returns_used,
    sum(c.waiver_count) as waiver_count, bool_or(c.is_awaiting) as is_awaiting
  from pipeline.touched_county t
  join indicators.coverage c on c.county_code = t.county_code
  join form_of f on f.form_code = c.form_code
  group by f.forms, f.first_year, f.last_year, c.period, c.county_code, c.town_code
),
yearly as (
  select c.forms, c.first_year, c.last_year, c.period, c.town_code as area_code, c.returns_expected, c.returns_used,
    c.waiver_count, c.is_awaiting
  from town_coverage c
  union all
  select c.forms, c.first_year, c.last_year, c.period, c.county_code, sum(c.returns_expected)::bigint,
    sum(c.returns_used)::bigint, sum(c.waiver_count)::bigint, bool_or(c.is_awaiting)
  from town_coverage c
  group by c.forms, c.first_year, c.last_year, c.period, c.county_code
)
select y.forms, y.period, y.area_code, y.returns_expected, y.returns_used, y.waiver_count, y.is_awaiting
from yearly y
where y.first_year is null
union all
select y.forms, y.period, y.area_code, sum(e.returns_expected)::bigint, sum(e.returns_used)::bigint,
  sum(e.waiver_count)::bigint, bool_or(e.is_awaiting)
from yearly y
join yearly e on e.forms = y.forms and e.area_code = y.area_code and e.period <= y.period
where y.returns_used > 0 and y.period::integer between y.first_year and y.last_year
  and e.period::integer >= y.first_year
group by y.forms, y.period, y.area_code;
