-- Yields the indicators of two years that scorecards ask for, of counties and their towns; one row an area, year and
-- indicator.
select v.area_code, v.period, v.indicator_code, v.numerator, v.denominator, v.value, v.unit = 'percent' as is_percent,
  v.is_provisional
from mart.indicator_value v
where v.period = any (:years) and left(v.area_code, 6) = any (:counties) and v.indicator_code = any (:indicators)
  and v.value is not null;
