-- Of touched areas, differences of two rates, or of two sums, whose denominator is 1: the published figure is the difference of the
-- published figures; the target is tested on the unrounded ratios, by cross-multiplication.
insert into indicators.indicator_value (period, area_code, area_level, indicator_code, numerator, denominator, value,
  is_target_met, returns_expected, returns_used, is_provisional, waiver_count, lower_bound, upper_bound)
with pair as (
  select i.indicator_code, m.period, m.area_code, m.area_level, m.value - s.value as value,
    (m.numerator * coalesce(s.denominator, 1) - s.numerator * coalesce(m.denominator, 1))
      * case when g.is_percent then 100 else 1 end as dividend,
    coalesce(m.denominator, 1) * coalesce(s.denominator, 1) as divisor,
    greatest(m.returns_expected, s.returns_expected) as returns_expected,
    least(m.returns_used, s.returns_used) as returns_used,
    m.is_provisional or s.is_provisional as is_provisional,
    greatest(m.waiver_count, s.waiver_count) as waiver_count,
    case when m.is_provisional then m.lower_bound else m.value end
      - case when s.is_provisional then s.upper_bound else s.value end as lower_bound,
    case when m.is_provisional then m.upper_bound else m.value end
      - case when s.is_provisional then s.lower_bound else s.value end as upper_bound
  from definitions.indicator i
  join definitions.indicator g on g.indicator_code = i.minuend
  cross join area_in_hand a
  join indicators.indicator_value m on m.area_code = a.area_code and m.indicator_code = i.minuend
  join indicators.indicator_value s
    on s.indicator_code = i.subtrahend and s.period = m.period and s.area_code = m.area_code
  where m.area_level = 'town' and i.is_of_towns or m.area_level = 'county' and i.is_of_counties
)
select p.period, p.area_code, p.area_level, p.indicator_code, null, null, p.value,
  case
    when w.indicator_code is not null or p.divisor = 0 then null
    when t.target_comparison = '>=' then p.dividend >= t.target_value * p.divisor
    when t.target_comparison = '<=' then p.dividend <= t.target_value * p.divisor
    when t.target_comparison = '=' then p.dividend = t.target_value * p.divisor
  end as is_target_met,
  p.returns_expected, p.returns_used, p.is_provisional,
  p.waiver_count + case when w.indicator_code is null then 0 else 1 end as waiver_count,
  case when p.is_provisional then p.lower_bound end as lower_bound,
  case when p.is_provisional then p.upper_bound end as upper_bound
from pair p
left join definitions.target t on t.indicator_code = p.indicator_code and t.period = p.period
left join definitions.target_waiver w
  on w.indicator_code = p.indicator_code and w.period = p.period and w.area_code = p.area_code;
