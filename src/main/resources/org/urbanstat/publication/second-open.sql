-- Keeps, until the transaction ends, from what to what those indicators of a scorecard can come that a return to come can
-- still move, found a second time: one row an area, period and indicator, with null ends where nothing bounds it.
create temporary table second_open on commit drop as
with figure as (
  select v.area_code, v.period, v.indicator_code, v.numerator, v.denominator, v.is_provisional, v.lower_bound,
    v.upper_bound
  from {rows indicators.indicator_value v.area_code}
  where v.value is not null and v.indicator_code = any (cast(:indicators as text[]))
),
waiting as (
  select c.town_code, c.county_code, c.period, c.form_code, c.is_awaiting,
    c.returns_expected > c.returns_used or c.is_awaiting as is_lacking
  from indicators.coverage c
  where (c.returns_expected > c.returns_used or c.is_awaiting) and {county c.county_code}
),
-- a share of returns counts those that are not due yet
later as (
  select a.area_code, w.period, count(*) as returns
  from waiting w
  join definitions.awaited_return r on r.town_code = w.town_code and r.form_code = w.form_code and r.year = w.period
  cross join lateral (values (w.town_code), (w.county_code)) as a (area_code)
  where w.is_awaiting
  group by a.area_code, w.period
),
share as (
  select f.area_code, f.period, f.indicator_code,
    div(f.numerator * d.scale, d.below) / power(10::numeric, d.decimals) as least,
    div((f.numerator + l.returns) * d.scale + d.below - 1, d.below) / power(10::numeric, d.decimals) as most
  from later l
  join figure f on f.area_code = l.area_code and f.period = l.period
  join definitions.indicator i on i.indicator_code = f.indicator_code and i.is_of_returns
  cross join lateral (
    select case when i.is_percent then 100 else 1 end * power(10::numeric, i.decimals) as scale, i.decimals,
      case when f.denominator is null then 1 else f.denominator + l.returns end as below
  ) d
),
bounded as (
  select p.area_code, p.period, p.indicator_code, p.lower_bound as least, p.upper_bound as most
  from {rows indicators.possible_value p.area_code}
  where p.indicator_code = any (cast(:indicators as text[]))
  union all
  select s.area_code, s.period, s.indicator_code, s.least, s.most
  from share s
  union all
  select f.area_code, f.period, f.indicator_code, f.lower_bound, f.upper_bound
  from figure f
  where f.is_provisional
    and not exists (
      select from share s where s.area_code = f.area_code and s.period = f.period and s.indicator_code = f.indicator_code
    )
),
lacking as (
  select distinct a.area_code, w.period, i.indicator_code
  from definitions.indicator i
  join definitions.indicator_form f
    on f.indicator_code = i.indicator_code or f.indicator_code = i.minuend or f.indicator_code = i.subtrahend
  join waiting w on w.form_code = f.form_code
  cross join lateral (values (w.town_code), (w.county_code)) as a (area_code)
  where i.indicator_code = any (cast(:indicators as text[]))
)
select b.area_code, b.period, b.indicator_code, b.least, b.most
from bounded b
union all
select l.area_code, l.period, l.indicator_code, null, null
from lacking l
left join bounded b on b.area_code = l.area_code and b.period = l.period and b.indicator_code = l.indicator_code
left join figure f on f.area_code = l.area_code and f.period = l.period and f.indicator_code = l.indicator_code
where b.area_code is null and f.area_code is null;
