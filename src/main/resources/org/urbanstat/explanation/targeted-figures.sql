-- Yields the figures of a year of the areas of some counties, by which targets are tested; one row an area and indicator.
select f.area_code, f.area_name, f.indicator_code, f.numerator, f.denominator, f.value, f.unit, f.is_target_met,
  f.target_value
from mart.indicator_value f
where f.period = :period and left(f.area_code, 6) = any (:counties)
order by f.area_code collate "C", f.indicator_code collate "C";
