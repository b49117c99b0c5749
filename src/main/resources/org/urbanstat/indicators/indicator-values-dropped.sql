-- Drops the candidate's values of touched areas.
delete from indicators.indicator_value v
using pipeline.touched_area a
where v.area_code = a.area_code;
