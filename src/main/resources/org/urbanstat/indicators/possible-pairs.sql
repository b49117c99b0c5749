-- Keeps, until the transaction ends, both sides of each indicator of a town that lacks a return, between bounds, with what
-- of it the county's figure holds already; one row a town, year and indicator. A side that nobody owes gives no row; one
-- that a missing return without an earlier one gives has null bounds. Where a form ties the numerator below the
-- denominator (:tied), the numerator of each return goes no higher than its greatest denominator, and denominator_lower is
-- the least denominator that the highest numerator can stand over: not the least of all, which a lower numerator allows.
create temporary table possible_pair on commit drop as
with tied as (
  select p.town_code, p.year, p.indicator_code, p.gives_numerator, p.gives_denominator, p.last_period,
    p.numerator_lower, p.denominator_upper,
    case when i.is_tied then least(p.numerator_upper, p.denominator_upper) else p.numerator_upper end as numerator_upper,
    case when i.is_tied then greatest(p.denominator_lower, least(p.numerator_upper, p.denominator_upper))
      else p.denominator_lower end as denominator_lower
  from possible_operand p
  cross join lateral (select p.indicator_code = any (:tied) as is_tied) i
),
missing as (
  select t.town_code, t.year, t.indicator_code, bool_or(t.gives_numerator) as gives_numerator,
    bool_or(t.gives_denominator) as gives_denominator,
    case when count(t.numerator_lower) = count(*) filter (where t.gives_numerator)
      then sum(t.numerator_lower) end as numerator_lower,
    case when count(t.numerator_upper) = count(*) filter (where t.gives_numerator)
      then sum(t.numerator_upper) end as numerator_upper,
    case when count(t.denominator_lower) = count(*) filter (where t.gives_denominator)
      then sum(t.denominator_lower) end as denominator_lower,
    case when count(t.denominator_upper) = count(*) filter (where t.gives_denominator)
      then sum(t.denominator_upper) end as denominator_upper,
    case when count(t.last_period) = count(*) then min(t.last_period collate "C") end as based_on
  from tied t
  group by t.town_code, t.year, t.indicator_code
),
known as (
  select m.town_code, m.year, m.indicator_code, sum(o.numerator) as numerator, sum(o.denominator) as denominator
  from missing m
  join indicators.operand o
    on o.county_code = left(m.town_code, 6) and o.town_code = m.town_code and o.period = m.year
    and o.indicator_code = m.indicator_code
  group by m.town_code, m.year, m.indicator_code
)
select left(m.town_code, 6) as county_code, m.town_code, m.year, m.indicator_code, i.kind = 'ratio' as is_ratio,
  case when m.gives_numerator then coalesce(k.numerator, 0) + m.numerator_lower else k.numerator end as numerator_lower,
  case when m.gives_numerator then coalesce(k.numerator, 0) + m.numerator_upper else k.numerator end as numerator_upper,
  case when m.gives_denominator then coalesce(k.denominator, 0) + m.denominator_lower
    else k.denominator end as denominator_lower,
  case when m.gives_denominator then coalesce(k.denominator, 0) + m.denominator_upper
    else k.denominator end as denominator_upper,
  case when i.kind = 'sum' or k.denominator is not null then k.numerator end as known_numerator,
  case when k.numerator is not null then k.denominator end as known_denominator,
  m.based_on
from missing m
join definitions.indicator i on i.indicator_code = m.indicator_code
left join known k on k.town_code = m.town_code and k.year = m.year and k.indicator_code = m.indicator_code
where (m.gives_numerator or k.numerator is not null)
  and (i.kind = 'sum' or m.gives_denominator or k.denominator is not null);
