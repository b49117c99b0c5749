-- Keeps, until the transaction ends, the touched areas of some counties: those from one code up to before another (null: to
-- the last).
create temporary table area_in_hand on commit drop as
select a.area_code
from pipeline.touched_area a
where a.area_code >= :from collate "C" and (cast(:below as text) is null or a.area_code < :below collate "C");
