-- What the indicators of the towns of touched counties can come to that have no figure, because a return is missing.
insert into indicators.possible_value (period, area_code, indicator_code, numerator_lower, numerator_upper,
  denominator_lower, denominator_upper, lower_bound, upper_bound, based_on)
select p.year, p.town_code, p.indicator_code, p.numerator_lower, p.numerator_upper, p.denominator_lower,
  p.denominator_upper,
  case when b.is_known then indicators.floored_ratio(p.numerator_lower * f.factor, b.least_divisor, i.decimals) end,
  case when b.is_known then - indicators.floored_ratio(- p.numerator_upper * f.factor, b.most_divisor, i.decimals) end,
  p.based_on
from possible_pair p
join definitions.indicator i on i.indicator_code = p.indicator_code
cross join lateral (select case when i.is_percent then 100 else 1 end as factor) f
cross join lateral (
  select d.least_divisor, d.most_divisor, coalesce(d.least_divisor > 0 and d.most_divisor > 0, false) as is_known
  from (
    select case when not p.is_ratio then 1 when p.numerator_lower < 0 then p.denominator_lower else p.denominator_upper end
        as least_divisor,
      case when not p.is_ratio then 1 when p.numerator_upper < 0 then p.denominator_upper else p.denominator_lower end
        as most_divisor
  ) d
) b
where i.is_of_towns
  and not exists (
    select from indicators.indicator_value v
    where v.area_code = p.town_code and v.period = p.year and v.indicator_code = p.indicator_code
  );
