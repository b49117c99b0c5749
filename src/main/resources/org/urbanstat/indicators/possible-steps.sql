-- Keeps, until the transaction ends, from what to what both sides of an indicator can come, of each area that lacks a return:
-- what is used as it is, plus what each missing return of the year brings, or of the years that it takes with it. One row an
-- area, year and indicator, and one for each option beside it. Null where the bound of a missing return is not known.
-- lacks_own: a return of the year itself, and not only of an earlier one.
create temporary table possible_step on commit drop as
with part as (
  select a.area_code, y.year::text as year, p.indicator_code, p.is_option, p.numerator_lower, p.numerator_upper,
    p.denominator_lower, p.denominator_upper, coalesce(p.known_numerator, 0) as known_numerator,
    coalesce(p.known_denominator, 0) as known_denominator, p.has_peers and y.year::text = p.year as lacks_own,
    p.based_on, i.first_year is not null as is_of_years
  from possible_pair p
  join definitions.indicator i on i.indicator_code = p.indicator_code
  cross join lateral generate_series(p.year::integer, coalesce(i.last_year, p.year::integer)) as y (year)
  cross join lateral (values (p.town_code, i.is_of_towns), (p.county_code, i.is_of_counties)) as a (area_code, is_shown)
  where a.is_shown
),
change as (
  select p.area_code, p.year, p.indicator_code, p.is_of_years, bool_or(p.lacks_own) as lacks_own,
    case when count(p.numerator_lower) = count(*)
      then sum(case when p.is_option then 0 else p.numerator_lower end - p.known_numerator) end as numerator_lower,
    case when count(p.numerator_upper) = count(*)
      then sum(case when p.is_option then 0 else p.numerator_upper end - p.known_numerator) end as numerator_upper,
    case when count(p.denominator_lower) = count(*)
      then sum(case when p.is_option then 0 else p.denominator_lower end - p.known_denominator) end as denominator_lower,
    case when count(p.denominator_upper) = count(*)
      then sum(case when p.is_option then 0 else p.denominator_upper end - p.known_denominator) end as denominator_upper,
    case when count(p.based_on) = count(*) then min(p.based_on collate "C") end as based_on
  from part p
  group by p.area_code, p.year, p.indicator_code, p.is_of_years
),
-- a town without a return of the year has no figure, but what it brought into the years before is in the county's
before as (
  select o.town_code, o.period, o.indicator_code, sum(o.numerator) as numerator, sum(o.denominator) as denominator
  from (select c.area_code, c.year, c.indicator_code from change c where c.is_of_years and length(c.area_code) = 9) c
  join indicators.operand o
    on o.county_code = left(c.area_code, 6) and o.town_code = c.area_code and o.period = c.year
    and o.indicator_code = c.indicator_code
  group by o.town_code, o.period, o.indicator_code
),
used as (
  select c.area_code, c.year, c.indicator_code, c.lacks_own, c.based_on, c.numerator_lower, c.numerator_upper,
    c.denominator_lower, c.denominator_upper, v.area_code is not null as has_figure,
    coalesce(v.numerator, b.numerator, 0) as numerator, coalesce(v.denominator, b.denominator, 0) as denominator
  from change c
  left join indicators.indicator_value v
    on v.area_code = c.area_code and v.period = c.year and v.indicator_code = c.indicator_code
  left join before b on b.town_code = c.area_code and b.period = c.year and b.indicator_code = c.indicator_code
  where v.area_code is not null or length(c.area_code) = 9
)
select u.area_code, u.year, u.indicator_code, u.has_figure, u.lacks_own, u.based_on, false as is_option,
  u.numerator + u.numerator_lower as numerator_lower, u.numerator + u.numerator_upper as numerator_upper,
  u.denominator + u.denominator_lower as denominator_lower, u.denominator + u.denominator_upper as denominator_upper
from used u
union all
select u.area_code, u.year, u.indicator_code, u.has_figure, u.lacks_own, u.based_on, true, p.numerator_lower,
  p.numerator_upper, p.denominator_lower, p.denominator_upper
from used u
join part p on p.area_code = u.area_code and p.year = u.year and p.indicator_code = u.indicator_code and p.is_option;
