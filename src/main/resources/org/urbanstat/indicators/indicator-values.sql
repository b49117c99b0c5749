-- Each sum and ratio of touched areas by year: Σ over Σ at every level, never an average of rates. A town lends to a ratio
-- only when it has both sides, which are in one row unless two forms give them, and an area without any return used has no
-- row. Rounded once; the target is tested on the unrounded figure by cross-multiplication.
insert into indicators.indicator_value (period, area_code, area_level, indicator_code, numerator, denominator, value,
  is_target_met, returns_expected, returns_used, is_provisional, waiver_count)
with measure as materialized (
  select i.indicator_code, i.kind, i.is_percent, i.decimals, round(power(10::numeric, i.decimals)) as scale,
    round(power(10::numeric, - i.decimals), i.decimals) as step, i.is_of_towns, i.is_of_counties, i.is_of_returns,
    s.set_number, s.form_count = 1 as is_of_one_form
  from definitions.indicator i
  join indicators.form_set s on s.indicator_code = i.indicator_code
),
exempt as materialized (
  select w.indicator_code, w.period, w.area_code
  from definitions.target_waiver w
),
-- to read the operands of towns and of counties anew costs less than to lay them down between
pair as not materialized (
  select o.indicator_code, o.period, o.county_code, o.town_code, o.numerator, o.denominator
  from county_in_hand t
  join indicators.operand o on o.county_code = t.county_code
  join measure m on m.indicator_code = o.indicator_code
  where m.is_of_one_form and o.numerator is not null and (m.kind = 'sum' or o.denominator is not null)
  union all
  select o.indicator_code, o.period, o.county_code, o.town_code, sum(o.numerator), sum(o.denominator)
  from county_in_hand t
  join indicators.operand o on o.county_code = t.county_code
  join measure m on m.indicator_code = o.indicator_code
  -- few are of two forms: they are told apart before their rows are joined
  where o.indicator_code = any (array(select n.indicator_code from measure n where not n.is_of_one_form))
  group by o.indicator_code, o.period, o.county_code, o.town_code, m.kind
  having count(o.numerator) > 0 and (m.kind = 'sum' or count(o.denominator) > 0)
),
area_total as (
  select p.indicator_code, p.period, p.town_code as area_code, 'town' as area_level, p.numerator, p.denominator
  from pair p
  join area_in_hand a on a.area_code = p.town_code
  union all
  select p.indicator_code, p.period, p.county_code, 'county', sum(p.numerator), sum(p.denominator)
  from pair p
  join area_in_hand a on a.area_code = p.county_code
  group by p.indicator_code, p.period, p.county_code
),
scaled as (
  select a.indicator_code, a.period, a.area_code, a.area_level, a.numerator, a.denominator,
    case when m.is_percent then a.numerator * 100 else a.numerator end as dividend,
    case when m.kind = 'sum' then 1 else a.denominator end as divisor,
    m.decimals, m.scale, m.step, m.is_of_returns, m.set_number, t.target_value, t.target_comparison
  from area_total a
  join measure m on m.indicator_code = a.indicator_code
  left join definitions.target t on t.indicator_code = a.indicator_code and t.period = a.period
  where a.area_level = 'town' and m.is_of_towns or a.area_level = 'county' and m.is_of_counties
)
select s.period, s.area_code, s.area_level, s.indicator_code, s.numerator, s.denominator,
  case
    when s.denominator is null then round(s.numerator, s.decimals)
    when s.divisor > 0
      then sign(s.dividend) * indicators.rounded_ratio(abs(s.dividend), s.divisor, s.scale, s.step)
  end as value,
  case
    when w.indicator_code is not null or s.divisor <= 0 then null
    when s.target_comparison = '>=' then s.dividend >= s.target_value * s.divisor
    when s.target_comparison = '<=' then s.dividend <= s.target_value * s.divisor
    when s.target_comparison = '=' then s.dividend = s.target_value * s.divisor
  end as is_target_met,
  c.returns_expected, c.returns_used,
  (c.returns_used < c.returns_expected or c.is_awaiting or s.period > :last_period) and not s.is_of_returns
    as is_provisional,
  c.waiver_count + case when w.indicator_code is null then 0 else 1 end as waiver_count
from scaled s
join area_coverage c on c.set_number = s.set_number and c.period = s.period and c.area_code = s.area_code
left join exempt w
  on w.indicator_code = s.indicator_code and w.period = s.period and w.area_code = s.area_code
where c.returns_used > 0
-- rows of an area lie together, those of a county's towns behind its own; numbers, as a million texts that begin alike are
-- told apart by reading through their rows
order by rpad(s.area_code, 9, '0')::bigint;
