-- Each sum and ratio by area and year: Σ over Σ at every level, never an average of rates. A town lends to a ratio only
-- when it has both sides, and an area without any return used has no row. Rounded once; the target is tested on the
-- unrounded figure by cross-multiplication.
insert into indicators.indicator_value (period, area_code, area_level, indicator_code, numerator, denominator, value,
  is_target_met, returns_expected, returns_used, is_provisional, waiver_count)
with pair as (
  select i.indicator_code, n.period, n.town_code, n.total as numerator, d.total as denominator
  from definitions.indicator i
  join indicators.operand n on n.indicator_code = i.indicator_code and n.side = 'numerator'
  left join indicators.operand d
    on d.indicator_code = i.indicator_code and d.side = 'denominator' and d.period = n.period
    and d.town_code = n.town_code
  where i.kind = 'sum' or i.kind = 'ratio' and d.total is not null
),
area_total as (
  select p.indicator_code, p.period, p.town_code as area_code, 'town' as area_level, p.numerator, p.denominator
  from pair p
  union all
  select p.indicator_code, p.period, left(p.town_code, 6), 'county', sum(p.numerator), sum(p.denominator)
  from pair p
  group by p.indicator_code, p.period, left(p.town_code, 6)
),
scaled as (
  select a.indicator_code, a.period, a.area_code, a.area_level, a.numerator, a.denominator,
    case when i.is_percent then a.numerator * 100 else a.numerator end as dividend,
    case when i.kind = 'sum' then 1 else a.denominator end as divisor,
    i.decimals, i.is_of_returns
  from area_total a
  join definitions.indicator i on i.indicator_code = a.indicator_code
  where a.area_level = 'town' and i.is_of_towns or a.area_level = 'county' and i.is_of_counties
)
select s.period, s.area_code, s.area_level, s.indicator_code, s.numerator, s.denominator,
  case
    when s.denominator is null then round(s.numerator, s.decimals)
    when s.divisor > 0
      then sign(s.dividend) * indicators.rounded_ratio(abs(s.dividend), s.divisor, s.decimals)
  end as value,
  case
    when w.indicator_code is not null or s.divisor <= 0 then null
    when t.target_comparison = '>=' then s.dividend >= t.target_value * s.divisor
    when t.target_comparison = '<=' then s.dividend <= t.target_value * s.divisor
    when t.target_comparison = '=' then s.dividend = t.target_value * s.divisor
  end as is_target_met,
  c.returns_expected, c.returns_used,
  (c.returns_used < c.returns_expected or c.is_awaiting or s.period > :last_period) and not s.is_of_returns
    as is_provisional,
  c.waiver_count + case when w.indicator_code is null then 0 else 1 end as waiver_count
from scaled s
join indicators.coverage c
  on c.indicator_code = s.indicator_code and c.period = s.period and c.area_code = s.area_code
left join definitions.target t on t.indicator_code = s.indicator_code and t.period = s.period
left join definitions.target_waiver w
  on w.indicator_code = s.indicator_code and w.period = s.period and w.area_code = s.area_code
where c.returns_used > 0;
