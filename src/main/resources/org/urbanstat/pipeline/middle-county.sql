-- Yields the county before which half of the touched areas lie, and how many counties are touched; one row.
select percentile_disc(0.5) within group (order by left(a.area_code, 6) collate "C") as county_code,
  count(distinct left(a.area_code, 6)) as county_count
from pipeline.touched_area a
where a.area_code not in ('-', '*');
