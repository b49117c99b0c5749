-- Drops what is believed of the returns of touched towns.
delete from validation.return_state s
using pipeline.touched_area a
where s.town_code = a.area_code;
