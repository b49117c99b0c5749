-- Drops how many returns touched towns owed and how many were used.
delete from indicators.coverage c
using area_in_hand a
where c.town_code = a.area_code;
