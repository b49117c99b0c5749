-- Drops what the facts of touched towns came to.
delete from indicators.operand o
using area_in_hand a
where o.county_code = left(a.area_code, 6) and o.town_code = a.area_code;
