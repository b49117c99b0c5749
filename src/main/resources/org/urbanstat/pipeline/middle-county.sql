-- Yields the county with which the second half of the touched areas begins, never the first of all, and how many counties are
-- touched; one row.
with touched as (
  select left(a.area_code, 6) collate "C" as county_code
  from pipeline.touched_area a
  where a.area_code not in ('-', '*')
)
select
  greatest(
    percentile_disc(0.5) within group (order by t.county_code),
    min(t.county_code) filter (where t.county_code > (select min(f.county_code) from touched f))) as county_code,
  count(distinct t.county_code) as county_count
from touched t;
