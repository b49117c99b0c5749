-- Yields what units that became urban or rural between two years add to the urban residents of the earlier one, a row a
-- town: a unit's residents are all urban under an urban class, and all rural under a rural one.
select b.town_code, count(*) as units,
  sum(case when a.class_code like '1%' then b.resident_total - b.resident_urban else -b.resident_urban end) as urban_more
from mart.fact_population b
join mart.fact_population a on a.unit_code = b.unit_code and a.period = :later
where b.period = :earlier and left(b.town_code, length(:area)) = :area
  and left(a.class_code, 1) <> left(b.class_code, 1)
group by b.town_code
order by b.town_code collate "C";
