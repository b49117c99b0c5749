-- Drops how many returns touched towns owed and how many were used.
delete from indicators.coverage c
using pipeline.touched_area a
where c.town_code = a.area_code;
