-- Keeps, until the transaction ends, the returns that touched counties lack, one row a return, wherever others of the same
-- county, form and year are in force; beside each the reading in force that tells what it can hold: of the same month of
-- the latest earlier year, else of the latest earlier period, with the years between; null where there is none. Those not
-- due yet lack as well.
create temporary table missing_return on commit drop as
with lacking_county as (
  select distinct c.area_code as county_code
  from area_coverage c
  where length(c.area_code) = 6 and c.returns_used > 0 and (c.returns_used < c.returns_expected or c.is_awaiting)
),
coverage as materialized (
  select c.county_code, c.town_code, c.form_code, c.period as year, c.returns_expected, c.returns_used, c.is_awaiting,
    sum(c.returns_used) over (partition by c.county_code, c.form_code, c.period) as county_used
  from lacking_county l
  join indicators.coverage c on c.county_code = l.county_code
),
due as (
  select c.county_code, o.town_code, o.form_code, o.year, o.period
  from coverage c
  join definitions.owed_return o on o.form_code = c.form_code and o.town_code = c.town_code and o.year = c.year
  where c.county_used > 0 and c.returns_used < c.returns_expected
  union all
  select c.county_code, w.town_code, w.form_code, w.year, w.period
  from coverage c
  join definitions.awaited_return w on w.form_code = c.form_code and w.town_code = c.town_code and w.year = c.year
  where c.county_used > 0 and c.is_awaiting
)
select d.county_code, d.town_code, d.form_code, d.year, d.period, e.reading_id_in_force as reading_id,
  e.period as last_period, greatest(d.year::integer - e.year::integer, 1) as years
from due d
left join validation.return_state s
  on s.form_code = d.form_code and s.period = d.period and s.town_code = d.town_code
left join lateral (
  select b.reading_id_in_force, b.period, b.year
  from validation.return_state b
  where b.town_code = d.town_code and b.form_code = d.form_code and b.period < d.period
    and b.reading_id_in_force is not null
  order by substr(b.period, 5) = substr(d.period, 5) desc, b.period collate "C" desc
  limit 1
) e on true
where s.reading_id_in_force is null;
