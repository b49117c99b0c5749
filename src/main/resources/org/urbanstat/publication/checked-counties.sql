-- The counties and years that the candidate has an indicator of, or returns in force, in order; only of a year of which
-- there is an indicator anywhere can anything be said again. Elsewhere it is sought only for years that these have none of.
with figure as (
  select v.period as year, left(v.area_code, 6) as county_code
  from {rows indicators.indicator_value v.area_code}
  group by v.period, left(v.area_code, 6)
),
used as (
  select s.year, left(s.town_code, 6) as county_code
  from {rows validation.return_state s.town_code}
  where s.reading_id_in_force is not null
  group by s.year, left(s.town_code, 6)
),
said as materialized (
  select y.year
  from (select distinct u.year from used u) y
  where y.year in (select f.year from figure f)
    or exists (select from indicators.indicator_value v where v.period = y.year)
)
select f.year, f.county_code
from figure f
union
select u.year, u.county_code
from used u
join said y on y.year = u.year
order by 1, 2;
