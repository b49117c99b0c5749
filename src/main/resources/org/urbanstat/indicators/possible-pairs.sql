-- Keeps, until the transaction ends, both sides of each indicator of a town that lacks a return, between bounds, with what
-- of it the county's figure holds already; one row a town, year and indicator, of years taken together each by itself. A
-- side that nobody owes gives no row; one that a missing return without an earlier one gives has null bounds. A town that
-- does not count has nought; one that counts perhaps, for both sides or neither (:joint), is an option: its bounds or
-- nothing at all. Any other side that counts perhaps reaches to nought.
create temporary table possible_pair on commit drop as
with lacking as (
  select s.town_code, s.year, s.indicator_code, i.kind = 'ratio' as is_ratio, i.first_year is not null as is_of_years
  from possible_side s
  join definitions.indicator i on i.indicator_code = s.indicator_code
  where i.first_year is null or s.year::integer between i.first_year and i.last_year
),
known as (
  select l.town_code, l.year, l.indicator_code, l.is_ratio, sum(coalesce(o.numerator, y.numerator)) as numerator,
    sum(coalesce(o.denominator, y.denominator)) as denominator
  from lacking l
  left join indicators.operand o
    on o.county_code = left(l.town_code, 6) and o.town_code = l.town_code and o.period = l.year
    and o.indicator_code = l.indicator_code and not l.is_of_years
  left join indicators.yearly_operand y
    on y.county_code = left(l.town_code, 6) and y.town_code = l.town_code and y.period = l.year
    and y.indicator_code = l.indicator_code and l.is_of_years
  group by l.town_code, l.year, l.indicator_code, l.is_ratio
),
paired as (
  select k.town_code, k.year, k.indicator_code, k.is_ratio, s.has_peers, s.based_on, s.is_numerator_in,
    s.is_denominator_in, s.is_numerator_open, s.is_denominator_open,
    case when k.denominator is not null or not k.is_ratio then k.numerator end as known_numerator,
    case when k.numerator is not null then k.denominator end as known_denominator,
    case when s.gives_numerator then n.held + s.numerator_lower else k.numerator end as numerator_lower,
    case when s.gives_numerator then n.held + s.numerator_upper else k.numerator end as numerator_upper,
    case when s.gives_denominator then d.held + s.denominator_lower else k.denominator end as denominator_lower,
    case when s.gives_denominator then d.held + s.denominator_upper else k.denominator end as denominator_upper
  from known k
  join possible_side s on s.town_code = k.town_code and s.year = k.year and s.indicator_code = k.indicator_code
  cross join lateral (select case when s.is_numerator_chosen then 0 else coalesce(k.numerator, 0) end as held) n
  cross join lateral (select case when s.is_denominator_chosen then 0 else coalesce(k.denominator, 0) end as held) d
  where (s.gives_numerator or k.numerator is not null)
    and (not k.is_ratio or s.gives_denominator or k.denominator is not null)
)
select left(b.town_code, 6) as county_code, b.town_code, b.year, b.indicator_code, b.is_ratio, b.has_peers, o.is_option,
  case when b.is_numerator_in or o.is_option then b.numerator_lower
    when not b.is_numerator_open or b.numerator_lower >= 0 then 0 else b.numerator_lower end as numerator_lower,
  case when b.is_numerator_in or o.is_option then b.numerator_upper
    when not b.is_numerator_open or b.numerator_upper <= 0 then 0 else b.numerator_upper end as numerator_upper,
  case when b.is_denominator_in or o.is_option then b.denominator_lower
    when not b.is_denominator_open or b.denominator_lower >= 0 then 0 else b.denominator_lower end as denominator_lower,
  case when b.is_denominator_in or o.is_option then b.denominator_upper
    when not b.is_denominator_open or b.denominator_upper <= 0 then 0 else b.denominator_upper end as denominator_upper,
  b.known_numerator, b.known_denominator, b.based_on
from paired b
cross join lateral (
  select b.is_ratio and b.is_numerator_open and b.indicator_code = any (:joint)
    and coalesce(b.numerator_lower >= 0 and b.numerator_upper is not null and b.denominator_lower >= 0
      and b.denominator_upper is not null, false) as is_option
) o;
