-- Yields what the returns that a release rests on say of some towns, one row a town and year with any: sums, null where no
-- return is in force or it leaves the figure blank.
with settled as (
  select f.town_code, f.period as year, sum(f.settled_total) as settled_total,
    sum(f.settled_cross_province) as settled_cross_province, sum(f.settled_in_province) as settled_in_province,
    sum(f.settled_in_city) as settled_in_city
  from mart.fact_settlement f
  where f.town_code = any (:towns) and f.period = any (:years)
  group by f.town_code, f.period
),
pupils as (
  select f.town_code, f.period as year, sum(f.migrant_pupils) as migrant_pupils
  from mart.fact_school f
  where f.town_code = any (:towns) and f.period = any (:years)
  group by f.town_code, f.period
),
permits as (
  select f.town_code, f.period as year, sum(f.valid_permits) as valid_permits
  from mart.fact_residence_permit f
  where f.town_code = any (:towns) and f.period = any (:years)
  group by f.town_code, f.period
),
people as (
  select f.town_code, f.period as year, sum(f.registered_urban) as registered_urban,
    sum(f.registered_total) as registered_total, sum(f.resident_urban) as resident_urban
  from mart.fact_population f
  where f.town_code = any (:towns) and f.period = any (:years)
  group by f.town_code, f.period
),
land as (
  select f.town_code, f.period as year, sum(f.urban_construction_land_hectares) as urban_land_hectares
  from mart.fact_land f
  where f.town_code = any (:towns) and f.period = any (:years)
  group by f.town_code, f.period
),
town_year as (
  select town_code, year from settled
  union
  select town_code, year from pupils
  union
  select town_code, year from permits
  union
  select town_code, year from people
  union
  select town_code, year from land
)
select t.town_code, t.year, false as is_settlement_owed, false as is_school_owed, false as is_permit_owed,
  false as is_population_owed, false as is_land_owed, s.settled_total, s.settled_cross_province, s.settled_in_province,
  s.settled_in_city, c.migrant_pupils, r.valid_permits, p.registered_urban, p.registered_total, p.resident_urban,
  l.urban_land_hectares
from town_year t
left join settled s on s.town_code = t.town_code and s.year = t.year
left join pupils c on c.town_code = t.town_code and c.year = t.year
left join permits r on r.town_code = t.town_code and r.year = t.year
left join people p on p.town_code = t.town_code and p.year = t.year
left join land l on l.town_code = t.town_code and l.year = t.year
order by t.town_code collate "C", t.year collate "C";
