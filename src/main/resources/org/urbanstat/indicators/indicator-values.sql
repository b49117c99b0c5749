-- Each sum and ratio of touched areas by year: Σ over Σ at every level, never an average of rates. A town lends to a ratio
-- only when it has both sides, and an area without any return used has no row. Rounded once; the target is tested on the
-- unrounded figure by cross-multiplication. Returns are counted once for all indicators that rest on the same forms.
insert into indicators.indicator_value (period, area_code, area_level, indicator_code, numerator, denominator, value,
  is_target_met, returns_expected, returns_used, is_provisional, waiver_count)
with measure as materialized (
  select i.indicator_code, i.kind, i.is_percent, i.decimals, i.is_of_towns, i.is_of_counties, i.is_of_returns,
    string_agg(f.form_code, ' ' order by f.form_code collate "C") as forms
  from definitions.indicator i
  join definitions.indicator_form f on f.indicator_code = i.indicator_code
  group by i.indicator_code
),
form_of as (
  select distinct m.forms, f.form_code
  from measure m
  join definitions.indicator_form f on f.indicator_code = m.indicator_code
),
town_coverage as (
  select f.forms, c.period, c.county_code, c.town_code, sum(c.returns_expected) as returns_expected,
    sum(c.returns_used) as returns_used, sum(c.waiver_count) as waiver_count, bool_or(c.is_awaiting) as is_awaiting
  from pipeline.touched_county t
  join indicators.coverage c on c.county_code = t.county_code
  join form_of f on f.form_code = c.form_code
  group by f.forms, c.period, c.county_code, c.town_code
),
covered as (
  select c.forms, c.period, c.town_code as area_code, c.returns_expected, c.returns_used, c.waiver_count, c.is_awaiting
  from town_coverage c
  union all
  select c.forms, c.period, c.county_code, sum(c.returns_expected), sum(c.returns_used), sum(c.waiver_count),
    bool_or(c.is_awaiting)
  from town_coverage c
  group by c.forms, c.period, c.county_code
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
  group by p.indicator_code, p.period, p.county_code
),
scaled as (
  select a.indicator_code, a.period, a.area_code, a.area_level, a.numerator, a.denominator,
    case when m.is_percent then a.numerator * 100 else a.numerator end as dividend,
    case when m.kind = 'sum' then 1 else a.denominator end as divisor,
    m.decimals, m.is_of_returns, m.forms
  from area_total a
  join measure m on m.indicator_code = a.indicator_code
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
    when t.target_comparison = '>=' then s.dividend >= t.target_value * s.divisor
    when t.target_comparison = '<=' then s.dividend <= t.target_value * s.divisor
    when t.target_comparison = '=' then s.dividend = t.target_value * s.divisor
  end as is_target_met,
  c.returns_expected, c.returns_used,
  (c.returns_used < c.returns_expected or c.is_awaiting or s.period > :last_period) and not s.is_of_returns
    as is_provisional,
  c.waiver_count + case when w.indicator_code is null then 0 else 1 end as waiver_count
from scaled s
join covered c on c.forms = s.forms and c.period = s.period and c.area_code = s.area_code
left join definitions.target t on t.indicator_code = s.indicator_code and t.period = s.period
left join definitions.target_waiver w
  on w.indicator_code = s.indicator_code and w.period = s.period and w.area_code = s.area_code
where c.returns_used > 0;
