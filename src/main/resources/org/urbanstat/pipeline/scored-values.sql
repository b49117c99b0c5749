-- Yields the indicators of counties and of their towns that a scorecard asks for: one row an area, period and indicator. Each
-- county's by the key, whose first part begins with its code.
select v.area_code, v.period, v.indicator_code, v.numerator, v.denominator, v.value, i.is_percent, v.is_provisional,
  v.lower_bound, v.upper_bound
from unnest(cast(:counties as text[])) c (county_code)
cross join lateral (
  select *
  from indicators.indicator_value a
  where a.area_code between c.county_code and c.county_code || '999'
    and a.indicator_code = any (cast(:indicators as text[])) and a.value is not null
) v
join definitions.indicator i on i.indicator_code = v.indicator_code;
