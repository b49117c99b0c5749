-- Each sum and ratio of the areas that are not the same within other boundaries: Σ over Σ of their parts as reported,
-- rounded once. Where a part cannot be told from what was reported, nothing and the reason.
insert into indicators.restated_value (boundary_year, indicator_code, period, area_code, area_level, numerator,
  denominator, value, is_break, reason_zh, reason_en, returns_expected, returns_used, is_provisional, waiver_count)
with era as (
  select p.period,
    coalesce((select max(e.year) from definitions.boundary_era e where e.year <= p.period::integer), 0) as reported_year
  from (select distinct c.period from indicators.coverage c) p
),
source_town as (
  select distinct p.boundary_year, p.reported_year, p.area_code, left(p.source_code, 9) as town_code
  from definitions.boundary_part p
),
expected as (
  select t.boundary_year, t.area_code, f.indicator_code, c.period, sum(c.returns_expected) as returns_expected,
    sum(c.returns_used) as returns_used, sum(c.waiver_count) as waiver_count, bool_or(c.is_awaiting) as is_awaiting
  from indicators.coverage c
  join definitions.indicator_form f on f.form_code = c.form_code
  join era e on e.period = c.period
  join source_town t on t.reported_year = e.reported_year and t.town_code = c.town_code
  group by t.boundary_year, t.area_code, f.indicator_code, c.period
),
total as (
  select n.boundary_year, n.indicator_code, n.period, n.area_code, sum(n.total) as numerator,
    sum(d.total) as denominator
  from indicators.restated_operand n
  join definitions.indicator i on i.indicator_code = n.indicator_code
  left join indicators.restated_operand d
    on d.indicator_code = n.indicator_code and d.side = 'denominator' and d.period = n.period
    and d.boundary_year = n.boundary_year and d.area_code = n.area_code and d.town_code = n.town_code
  where n.side = 'numerator' and (i.kind = 'sum' or d.total is not null)
  group by n.boundary_year, n.indicator_code, n.period, n.area_code
),
broken as (
  select b.boundary_year, b.area_code, f.indicator_code, e.period, min(b.reason_zh) as reason_zh,
    min(b.reason_en) as reason_en
  from definitions.indicator_form f
  join definitions.form_grain g on g.form_code = f.form_code
  cross join era e
  join definitions.boundary_break b
    on b.reported_year = e.reported_year
    and b.grain = case
      when g.is_within_year and e.reported_year = e.period::integer then 'within_year' else g.grain
    end
  group by b.boundary_year, b.area_code, f.indicator_code, e.period
),
row_of as (
  select x.boundary_year, x.indicator_code, x.period, x.area_code,
    case length(x.area_code) when 6 then 'county' else 'town' end as area_level,
    case when o.reason_zh is null then t.numerator end as numerator,
    case when o.reason_zh is null then t.denominator end as denominator,
    i.kind, i.is_percent, i.decimals, x.returns_expected, x.returns_used, x.waiver_count, x.is_awaiting,
    o.reason_zh, o.reason_en
  from expected x
  join definitions.indicator i on i.indicator_code = x.indicator_code and i.kind <> 'difference'
  left join total t
    on t.boundary_year = x.boundary_year and t.indicator_code = x.indicator_code and t.period = x.period
    and t.area_code = x.area_code
  left join broken b
    on b.boundary_year = x.boundary_year and b.indicator_code = x.indicator_code and b.period = x.period
    and b.area_code = x.area_code
  cross join lateral (
    select case
      when i.is_of_returns then '该指标统计报表本身,不随区划换算'
      when i.first_year is not null then '累计指标按各年所报区划计算,不随区划换算'
      else b.reason_zh end as reason_zh,
    case
      when i.is_of_returns then 'it counts the returns themselves, which belong to the town that sent them'
      when i.first_year is not null then 'years are taken together as each was reported'
      else b.reason_en end as reason_en
  ) o
  where x.returns_used > 0 and (t.numerator is not null or o.reason_zh is not null)
    and (length(x.area_code) = 9 and i.is_of_towns or length(x.area_code) = 6 and i.is_of_counties)
)
select r.boundary_year, r.indicator_code, r.period, r.area_code, r.area_level, r.numerator, r.denominator,
  case
    when r.kind = 'sum' then round(r.numerator, r.decimals)
    when r.denominator > 0 then sign(r.numerator) * indicators.rounded_ratio(
      abs(r.numerator) * case when r.is_percent then 100 else 1 end, r.denominator, r.decimals)
  end as value,
  r.reason_zh is not null as is_break, r.reason_zh, r.reason_en, r.returns_expected, r.returns_used,
  r.returns_used < r.returns_expected or r.is_awaiting or r.period > :last_period as is_provisional, r.waiver_count
from row_of r;
