-- Sets the bounds of the values of touched areas that lack a return: what is used as it is, plus what each missing return
-- can hold. A ratio is least where its numerator is least and its denominator largest, or smallest where the numerator is
-- negative. Rounded outwards; null where the bound of a missing return is not known or a denominator can be nought.
with part as (
  select p.town_code as area_code, p.year, p.indicator_code, p.numerator_lower, p.numerator_upper, p.denominator_lower,
    p.denominator_upper, p.known_numerator, p.known_denominator
  from possible_pair p
  union all
  select p.county_code, p.year, p.indicator_code, p.numerator_lower, p.numerator_upper, p.denominator_lower,
    p.denominator_upper, p.known_numerator, p.known_denominator
  from possible_pair p
),
change as (
  select p.area_code, p.year, p.indicator_code,
    case when count(p.numerator_lower) = count(*)
      then sum(p.numerator_lower - coalesce(p.known_numerator, 0)) end as numerator_lower,
    case when count(p.numerator_upper) = count(*)
      then sum(p.numerator_upper - coalesce(p.known_numerator, 0)) end as numerator_upper,
    case when count(p.denominator_lower) = count(*)
      then sum(p.denominator_lower - coalesce(p.known_denominator, 0)) end as denominator_lower,
    case when count(p.denominator_upper) = count(*)
      then sum(p.denominator_upper - coalesce(p.known_denominator, 0)) end as denominator_upper
  from part p
  group by p.area_code, p.year, p.indicator_code
),
range as (
  select v.area_code, v.period, v.indicator_code, i.decimals,
    (v.numerator + c.numerator_lower) * f.factor as least_dividend,
    case when i.kind = 'sum' then 1
      when v.numerator + c.numerator_lower < 0 then v.denominator + c.denominator_lower
      else v.denominator + c.denominator_upper end as least_divisor,
    (v.numerator + c.numerator_upper) * f.factor as most_dividend,
    case when i.kind = 'sum' then 1
      when v.numerator + c.numerator_upper < 0 then v.denominator + c.denominator_upper
      else v.denominator + c.denominator_lower end as most_divisor
  from change c
  join indicators.indicator_value v
    on v.area_code = c.area_code and v.period = c.year and v.indicator_code = c.indicator_code
  join pipeline.touched_area a on a.area_code = v.area_code
  join definitions.indicator i on i.indicator_code = c.indicator_code
  cross join lateral (select case when i.is_percent then 100 else 1 end as factor) f
)
update indicators.indicator_value v
set lower_bound = indicators.floored_ratio(r.least_dividend, r.least_divisor, r.decimals),
  upper_bound = - indicators.floored_ratio(- r.most_dividend, r.most_divisor, r.decimals)
from range r
where v.area_code = r.area_code and v.period = r.period and v.indicator_code = r.indicator_code
  and r.least_divisor > 0 and r.most_divisor > 0;
