-- Yields the villages and communities that towns of some counties reported for a year, a row a unit.
select f.unit_code, f.town_code, f.class_code like '1%' as is_urban, f.resident_total, f.resident_urban
from mart.fact_population f
where f.period = :period and left(f.town_code, 6) in (:counties) and f.class_code is not null
  and f.resident_total is not null and f.resident_urban is not null
order by f.unit_code collate "C";
