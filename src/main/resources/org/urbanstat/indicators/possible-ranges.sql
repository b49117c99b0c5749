-- Keeps, until the transaction ends, from what to what an indicator and both its sides can come, of each area that lacks a
-- return; one row an area, year and indicator. A ratio is least where its numerator is least and its denominator largest, or
-- smallest where the numerator is negative. Of options each prefix is tried, those with the lowest ratio first: no other
-- choice of them comes lower (decision 32). Likewise the most. Rounded outwards; null where the bound of a missing return is
-- not known or a denominator can be nought.
create temporary table possible_range on commit drop as
with step as (
  select s.area_code, s.year, s.indicator_code, s.has_figure, s.lacks_own, s.based_on, s.is_option, s.numerator_lower,
    s.numerator_upper, s.denominator_lower, s.denominator_upper, i.kind, i.decimals,
    case when i.is_percent then 100 else 1 end as factor,
    s.numerator_lower is not null and s.numerator_upper is not null and s.denominator_lower is not null
      and s.denominator_upper is not null as is_known,
    -- thirty decimals of a quotient tell any two ratios apart
    case when s.is_option
      then div(s.numerator_lower * power(10::numeric, 30), nullif(s.denominator_upper, 0)) end as least_ratio,
    case when s.is_option
      then div(s.numerator_upper * power(10::numeric, 30), nullif(s.denominator_lower, 0)) end as most_ratio
  from possible_step s
  join definitions.indicator i on i.indicator_code = s.indicator_code
),
prefix as (
  select s.area_code, s.year, s.indicator_code, s.has_figure, s.lacks_own, s.based_on, s.kind, s.decimals, s.factor,
    s.is_known, sum(s.numerator_lower) over lowest as least, sum(s.numerator_upper) over highest as most,
    sum(s.denominator_upper) over lowest as largest_of_least, sum(s.denominator_lower) over lowest as smallest_of_least,
    sum(s.denominator_upper) over highest as largest_of_most, sum(s.denominator_lower) over highest as smallest_of_most
  from step s
  window lowest as (partition by s.area_code, s.year, s.indicator_code order by s.is_option, s.least_ratio nulls last),
    highest as (partition by s.area_code, s.year, s.indicator_code order by s.is_option, s.most_ratio desc nulls first)
),
divided as (
  select p.area_code, p.year, p.indicator_code, p.has_figure, p.lacks_own, p.based_on, p.decimals, p.is_known, p.least,
    p.most, p.smallest_of_most as smallest, p.largest_of_least as largest, p.least * p.factor as least_dividend,
    p.most * p.factor as most_dividend,
    case when p.kind = 'sum' then 1 when p.least < 0 then p.smallest_of_least else p.largest_of_least end as least_divisor,
    case when p.kind = 'sum' then 1 when p.most < 0 then p.largest_of_most else p.smallest_of_most end as most_divisor
  from prefix p
),
extreme as (
  select d.area_code, d.year, d.indicator_code, d.has_figure, d.lacks_own, d.based_on,
    count(*) = 1 or bool_and(d.is_known) as is_whole, min(d.least) as numerator_lower, max(d.most) as numerator_upper,
    min(d.smallest) as denominator_lower, max(d.largest) as denominator_upper,
    bool_and(coalesce(d.least_divisor > 0 and d.most_divisor > 0, false)) as is_bounded,
    min(indicators.floored_ratio(d.least_dividend, nullif(d.least_divisor, 0), d.decimals)) as lower_bound,
    max(- indicators.floored_ratio(- d.most_dividend, nullif(d.most_divisor, 0), d.decimals)) as upper_bound
  from divided d
  group by d.area_code, d.year, d.indicator_code, d.has_figure, d.lacks_own, d.based_on
)
select e.area_code, e.year, e.indicator_code, e.has_figure, e.lacks_own, e.based_on,
  case when e.is_whole then e.numerator_lower end as numerator_lower,
  case when e.is_whole then e.numerator_upper end as numerator_upper,
  case when e.is_whole then e.denominator_lower end as denominator_lower,
  case when e.is_whole then e.denominator_upper end as denominator_upper,
  case when e.is_whole and e.is_bounded then e.lower_bound end as lower_bound,
  case when e.is_whole and e.is_bounded then e.upper_bound end as upper_bound
from extreme e;
