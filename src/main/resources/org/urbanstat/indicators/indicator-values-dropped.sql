-- Drops the candidate's values of touched areas.
delete from indicators.indicator_value v
using area_in_hand a
where v.area_code = a.area_code;
