-- Keeps, until the transaction ends, how many returns the areas of touched counties owe and how many are used, once for all
-- indicators that rest on the same forms; a county is the sum of its towns.
create temporary table area_coverage on commit drop as
with form_set as (
  select f.indicator_code, string_agg(f.form_code, ' ' order by f.form_code collate "C") as forms
  from definitions.indicator_form f
  group by f.indicator_code
),
form_of as materialized (
  select distinct s.forms, f.form_code
  from form_set s
  join definitions.indicator_form f on f.indicator_code = s.indicator_code
),
town_coverage as (
  select f.forms, c.period, c.county_code, c.town_code, sum(c.returns_expected) as returns_expected,
    sum(c.returns_used) as returns_used, sum(c.waiver_count) as waiver_count, bool_or(c.is_awaiting) as is_awaiting
  from pipeline.touched_county t
  join indicators.coverage c on c.county_code = t.county_code
  join form_of f on f.form_code = c.form_code
  group by f.forms, c.period, c.county_code, c.town_code
)
select c.forms, c.period, c.town_code as area_code, c.returns_expected, c.returns_used, c.waiver_count, c.is_awaiting
from town_coverage c
union all
select c.forms, c.period, c.county_code, sum(c.returns_expected)::bigint, sum(c.returns_used)::bigint,
  sum(c.waiver_count)::bigint, bool_or(c.is_awaiting)
from town_coverage c
group by c.forms, c.period, c.county_code;
