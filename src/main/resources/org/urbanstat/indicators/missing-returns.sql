-- Keeps, until the transaction ends, the returns that touched counties lack, one row a return, wherever others of the same
-- county, form and year are in force, or have no need to be (has_peers is false): a year that a later one takes with it, a
-- form that another one is read with, as towns are chosen by it. Beside each the reading in force that tells what it can
-- hold: of the same month of the latest earlier year, else of the latest earlier period, with the years between; null where
-- there is none. Those not due yet lack as well.
create temporary table missing_return on commit drop as
with lacking_county as (
  -- nothing tells what a year can come to of which, and of the years behind it, nothing is used
  select c.county_code
  from county_in_hand t
  join indicators.coverage c on c.county_code = t.county_code
  group by c.county_code
  having max(c.period collate "C") filter (where c.returns_used > 0)
    >= min(c.period collate "C") filter (where c.returns_used < c.returns_expected or c.is_awaiting)
),
coverage as materialized (
  select c.county_code, c.town_code, c.form_code, c.period as year, c.returns_expected, c.returns_used, c.is_awaiting,
    sum(c.returns_used) over (partition by c.county_code, c.form_code, c.period) > 0 as has_peers
  from lacking_county l
  join indicators.coverage c on c.county_code = l.county_code
),
together as (
  select distinct c.county_code, o.form_code, y.year::text as year
  from (select distinct p.county_code, p.form_code, p.year from coverage p where p.has_peers) c
  join definitions.indicator_form f on f.form_code = c.form_code
  join definitions.indicator i
    on i.indicator_code = f.indicator_code
    and (c.year::integer between i.first_year and i.last_year or i.first_year is null and i.is_of_chosen_towns)
  join definitions.indicator_form o on o.indicator_code = i.indicator_code
  cross join lateral generate_series(coalesce(i.first_year, c.year::integer), c.year::integer) as y (year)
),
lacking as (
  select c.county_code, c.town_code, c.form_code, c.year, c.has_peers, c.returns_used < c.returns_expected as is_due,
    c.is_awaiting
  from coverage c
  left join together t on t.county_code = c.county_code and t.form_code = c.form_code and t.year = c.year
  where (c.returns_used < c.returns_expected or c.is_awaiting) and (c.has_peers or t.year is not null)
),
due as (
  select c.county_code, o.town_code, o.form_code, o.year, o.period, c.has_peers
  from lacking c
  join definitions.owed_return o on o.form_code = c.form_code and o.town_code = c.town_code and o.year = c.year
  where c.is_due
  union all
  select c.county_code, w.town_code, w.form_code, w.year, w.period, c.has_peers
  from lacking c
  join definitions.awaited_return w on w.form_code = c.form_code and w.town_code = c.town_code and w.year = c.year
  where c.is_awaiting
)
select d.county_code, d.town_code, d.form_code, d.year, d.period, d.has_peers, e.reading_id_in_force as reading_id,
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
