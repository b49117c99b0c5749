-- Yields which indicators of counties and of their towns wait for a return, and whether one that is owed: one row an area,
-- period and indicator. One that waits for none and has no value measures something that is not there. A difference waits for
-- what its two sides wait for.
with rests_on as (
  select distinct i.indicator_code, f.form_code
  from definitions.indicator i
  join definitions.indicator_form f on f.indicator_code in (i.indicator_code, i.minuend, i.subtrahend)
  where i.indicator_code = any (cast(:indicators as text[]))
),
missing as (
  select c.county_code, c.town_code, c.period, f.indicator_code, bool_or(c.returns_expected > c.returns_used) as is_due
  from indicators.coverage c
  join rests_on f on f.form_code = c.form_code
  where c.county_code = any (cast(:counties as text[]))
    and (c.returns_expected > c.returns_used or c.is_awaiting)
  group by c.county_code, c.town_code, c.period, f.indicator_code
)
select m.town_code as area_code, m.period, m.indicator_code, m.is_due
from missing m
union all
select m.county_code, m.period, m.indicator_code, bool_or(m.is_due)
from missing m
group by m.county_code, m.period, m.indicator_code;
