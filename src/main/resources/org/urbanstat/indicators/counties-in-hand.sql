-- Keeps, until the transaction ends, the counties of these areas; '-' and '*' are none.
create temporary table county_in_hand on commit drop as
select distinct left(a.area_code, 6) as county_code
from area_in_hand a
where a.area_code not in ('-', '*');
