-- Yields which indicators of counties and of their towns wait for a return that is owed: one row an area, period and
-- indicator. One that waits for none and has no value measures something that is not there.
with missing as (
  select distinct c.county_code, c.town_code, c.period, f.indicator_code
  from indicators.coverage c
  join definitions.indicator_form f on f.form_code = c.form_code
  where c.county_code = any (cast(:counties as text[]))
    and f.indicator_code = any (cast(:indicators as text[]))
    and c.returns_expected > c.returns_used
)
select m.town_code as area_code, m.period, m.indicator_code
from missing m
union
select m.county_code, m.period, m.indicator_code
from missing m;
