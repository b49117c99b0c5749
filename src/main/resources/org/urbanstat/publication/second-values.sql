-- Keeps, until the transaction ends, the values of touched counties and their towns that items are measured by: one row an area,
-- period and indicator. To look for them among those of a country would be to read them all.
create temporary table second_value on commit drop as
select v.area_code, v.period, v.indicator_code, v.numerator, v.denominator, v.value
from {rows indicators.indicator_value v.area_code}
where v.value is not null and v.indicator_code = any (cast(:indicators as text[]));
