-- How many kilograms of waste the city of each county generated for each urban resident and day, where all twelve months
-- and every population return are in; and what follows from the returns of the last release.
with month as (
  select left(s.town_code, 6) as area_code, s.year as period, s.town_code, count(distinct s.period) as months,
    sum(f.waste_generated_tonnes) as tonnes
  from validation.return_state s
  join facts.urban_sanitation f on f.reading_id = s.reading_id_in_force
  where s.form_code = 'urban_sanitation' and {touched s.town_code}
  group by left(s.town_code, 6), s.year, s.town_code
),
year as (
  select m.area_code, m.period, sum(m.tonnes) as tonnes
  from month m
  group by m.area_code, m.period
  having min(m.months) = 12
),
published as (
  select left(s.town_code, 6) as area_code, left(s.period, 4) as period, sum(f.waste_generated_tonnes) as tonnes
  from publication.return_status s
  join facts.urban_sanitation f on f.reading_id = s.reading_id_in_force
  where s.form_code = 'urban_sanitation' and s.to_release is null and {touched s.town_code}
  group by left(s.town_code, 6), left(s.period, 4)
),
days as (
  select c.area_code, c.period, c.resident_urban,
    make_date(c.period::integer + 1, 1, 1) - make_date(c.period::integer, 1, 1) as days
  from publication.candidate_urbanization_rate c
  where c.area_level = 'county' and not c.is_provisional and {county c.area_code}
)
select d.area_code, d.period, round(b.tonnes * 1000 / nullif(p.resident_urban * d.days, 0), 4) as before,
  round(y.tonnes * 1000 / nullif(d.resident_urban * d.days, 0), 4) as after
from days d
join year y on y.area_code = d.area_code and y.period = d.period
left join published b on b.area_code = d.area_code and b.period = d.period
left join publication.urbanization_rate p
  on p.period = d.period and p.area_code = d.area_code and p.to_release is null
