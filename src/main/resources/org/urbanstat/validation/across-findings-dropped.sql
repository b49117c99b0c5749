-- Drops what checks across returns said of touched towns.
delete from validation.finding f
using validation.reading r, pipeline.touched_area a
where f.is_across and r.reading_id = f.reading_id and r.town_code = a.area_code;
