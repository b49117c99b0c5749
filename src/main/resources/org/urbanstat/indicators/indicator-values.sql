-- Each sum and ratio of touched areas by year: Σ over Σ at every level, never an average of rates. A town lends to a ratio
-- only when it has both sides, and an area without any return used has no row. Rounded once; the target is tested on the
-- unrounded figure by cross-multiplication.
insert into indicators.indicator_value (period, area_code, area_level, indicator_code, numerator, denominator, value,
  is_target_met, returns_expected, returns_used, is_provisional, waiver_count)
with measure as materialized (
  select i.indicator_code, i.kind, i.is_percent, i.decimals, i.is_of_towns, i.is_of_counties, i.is_of_returns,
    string_agg(f.form_code, ' ' order by f.form_code collate "C")
      || coalesce(' ' || i.first_year || '-' || i.last_year, '') as forms
  from definitions.indicator i
  join definitions.indicator_form f on f.indicator_code = i.indicator_code
  group by i.indicator_code
),
measured as materialized (
  select m.indicator_code, m.kind, m.is_percent, m.decimals, m.is_of_towns, m.is_of_counties, m.is_of_returns, m.forms,
    p.period, t.target_value, t.target_comparison
  from measure m
  cross join (select distinct c.period from area_coverage c) p
  left join definitions.target t on t.indicator_code = m.indicator_code and t.period = p.period
),
exempt as materialized (
  select w.indicator_code, w.period, w.area_code
  from definitions.target_waiver w
),
side as (
  select o.indicator_code, o.period, o.county_code, o.town_code, sum(o.numerator) as numerator,
    sum(o.denominator) as denominator
  from pipeline.touched_county t
  join indicators.operand o on o.county_code = t.county_code
  group by o.indicator_code, o.period, o.county_code, o.town_code
),
pair as (
  select s.indicator_code, s.period, s.county_code, s.town_code, s.numerator, s.denominator
  from side s
  join measure m on m.indicator_code = s.indicator_code
  where s.numerator is not null and (m.kind = 'sum' or s.denominator is not null)
),
area_total as (
  select p.indicator_code, p.period, p.town_code as area_code, 'town' as area_level, p.numerator, p.denominator
  from pair p
  join pipeline.touched_area a on a.area_code = p.town_code
  union all
  select p.indicator_code, p.period, p.county_code, 'county', sum(p.numerator), sum(p.denominator)
  from pair p
  join pipeline.touched_area a on a.area_code = p.county_code
  group by p.indicator_code, p.period, p.county_code
),
scaled as (
  select a.indicator_code, a.period, a.area_code, a.area_level, a.numerator, a.denominator,
    case when m.is_percent then a.numerator * 100 else a.numerator end as dividend,
    case when m.kind = 'sum' then 1 else a.denominator end as divisor,
    m.decimals, m.is_of_returns, m.forms, m.target_value, m.target_comparison
  from area_total a
  join measured m on m.indicator_code = a.indicator_code and m.period = a.period
  where a.area_level = 'town' and m.is_of_towns or a.area_level = 'county' and m.is_of_counties
)
select s.period, s.area_code, s.area_level, s.indicator_code, s.numerator, s.denominator,
  case
    when s.denominator is null then round(s.numerator, s.decimals)
    when s.divisor > 0
      then sign(s.dividend) * indicators.rounded_ratio(abs(s.dividend), s.divisor, s.decimals)
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
join area_coverage c on c.forms = s.forms and c.period = s.period and c.area_code = s.area_code
left join exempt w
  on w.indicator_code = s.indicator_code and w.period = s.period and w.area_code = s.area_code
where c.returns_used > 0
order by s.area_code collate "C", s.period collate "C", s.indicator_code collate "C";
