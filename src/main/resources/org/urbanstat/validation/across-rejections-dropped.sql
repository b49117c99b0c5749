-- Lets the readings of touched towns stand that checks across returns rejected.
update validation.reading r
set is_across_rejected = false
from pipeline.touched_area a
where r.is_across_rejected and r.town_code = a.area_code;
