-- What linkage needs of each year of some towns: sums over the returns in force, null without one, and what was owed or is
-- still to come.
with town as materialized (
  select t.town_code
  from unnest(cast(:towns as text[])) as t (town_code)
),
due_or_awaited as (
  select d.town_code, d.year, d.form_code
  from town t
  join definitions.owed_return d on d.town_code = t.town_code
  union all
  select a.town_code, a.year, a.form_code
  from town t
  join definitions.awaited_return a on a.town_code = t.town_code
),
owed as (
  select o.town_code, o.year,
    bool_or(o.form_code = 'settlement') as is_settlement_owed,
    bool_or(o.form_code = 'school') as is_school_owed,
    bool_or(o.form_code = 'residence_permit') as is_permit_owed,
    bool_or(o.form_code = 'population') as is_population_owed,
    bool_or(o.form_code = 'land') as is_land_owed
  from due_or_awaited o
  group by o.town_code, o.year
),
in_force as materialized (
  select s.form_code, s.town_code, s.year, s.reading_id_in_force as reading_id
  from town t
  join validation.return_state s on s.town_code = t.town_code
  where s.reading_id_in_force is not null
),
settled as (
  select i.town_code, i.year, sum(f.settled_total) as settled_total,
    sum(f.settled_cross_province) as settled_cross_province, sum(f.settled_in_province) as settled_in_province,
    sum(f.settled_in_city) as settled_in_city
  from in_force i
  join facts.settlement f on f.reading_id = i.reading_id
  where i.form_code = 'settlement'
  group by i.town_code, i.year
),
pupils as (
  select i.town_code, i.year, sum(f.migrant_pupils) as migrant_pupils
  from in_force i
  join facts.school f on f.reading_id = i.reading_id
  where i.form_code = 'school'
  group by i.town_code, i.year
),
permits as (
  select i.town_code, i.year, sum(f.valid_permits) as valid_permits
  from in_force i
  join facts.residence_permit f on f.reading_id = i.reading_id
  where i.form_code = 'residence_permit'
  group by i.town_code, i.year
),
people as (
  select i.town_code, i.year, sum(f.registered_urban) as registered_urban,
    sum(f.registered_total) as registered_total, sum(f.resident_urban) as resident_urban
  from in_force i
  join facts.population f on f.reading_id = i.reading_id
  where i.form_code = 'population'
  group by i.town_code, i.year
),
land as (
  select i.town_code, i.year, sum(f.urban_construction_land_hectares) as urban_land_hectares
  from in_force i
  join facts.land f on f.reading_id = i.reading_id
  where i.form_code = 'land'
  group by i.town_code, i.year
),
town_year as (
  select o.town_code, o.year from owed o
  union
  select i.town_code, i.year from in_force i
)
select t.town_code, t.year,
  coalesce(o.is_settlement_owed, false) as is_settlement_owed, coalesce(o.is_school_owed, false) as is_school_owed,
  coalesce(o.is_permit_owed, false) as is_permit_owed, coalesce(o.is_population_owed, false) as is_population_owed,
  coalesce(o.is_land_owed, false) as is_land_owed,
  s.settled_total, s.settled_cross_province, s.settled_in_province, s.settled_in_city, c.migrant_pupils,
  r.valid_permits, p.registered_urban, p.registered_total, p.resident_urban, l.urban_land_hectares
from town_year t
left join owed o on o.town_code = t.town_code and o.year = t.year
left join settled s on s.town_code = t.town_code and s.year = t.year
left join pupils c on c.town_code = t.town_code and c.year = t.year
left join permits r on r.town_code = t.town_code and r.year = t.year
left join people p on p.town_code = t.town_code and p.year = t.year
left join land l on l.town_code = t.town_code and l.year = t.year
order by t.town_code collate "C", t.year collate "C";
