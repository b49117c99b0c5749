-- Yields the indicators of counties and of their towns that a scorecard asks for: one row an area, period and indicator.
select v.area_code, v.period, v.indicator_code, v.numerator, v.denominator, v.value, i.is_percent, v.is_provisional,
  v.lower_bound, v.upper_bound
from indicators.indicator_value v
join definitions.indicator i on i.indicator_code = v.indicator_code
where left(v.area_code, 6) = any (cast(:counties as text[]))
  and v.indicator_code = any (cast(:indicators as text[]))
  and v.value is not null;
