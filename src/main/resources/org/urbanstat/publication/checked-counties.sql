-- The counties and years that the candidate has an indicator of, in order; only of such a year can anything be said again.
select v.period as year, left(v.area_code, 6) as county_code
from indicators.indicator_value v
where {touched v.area_code}
group by v.period, left(v.area_code, 6)
union
select s.year, left(s.town_code, 6)
from validation.return_state s
where {touched s.town_code} and s.reading_id_in_force is not null and s.year in (select distinct v.period from indicators.indicator_value v)
order by 1, 2;
