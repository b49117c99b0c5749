-- Yields from what to what those indicators that a scorecard asks for can come that have no figure yet, and those that count
-- returns of which some are not due yet: one row an area, period and indicator, with null bounds where none is known.
with to_come as (
  select c.county_code, c.town_code, c.period, count(*) as returns
  from indicators.coverage c
  join definitions.awaited_return w
    on w.town_code = c.town_code and w.year = c.period and w.form_code = c.form_code
  where c.county_code = any (cast(:counties as text[])) and c.is_awaiting
  group by c.county_code, c.town_code, c.period
),
to_come_of_area as (
  select t.town_code as area_code, t.period, t.returns
  from to_come t
  union all
  select t.county_code, t.period, sum(t.returns)
  from to_come t
  group by t.county_code, t.period
)
select p.area_code, p.period, p.indicator_code, p.lower_bound, p.upper_bound
from unnest(cast(:counties as text[])) c (county_code)
cross join lateral (
  select *
  from indicators.possible_value a
  where a.area_code between c.county_code and c.county_code || '999'
    and a.indicator_code = any (cast(:indicators as text[]))
  -- county by county, each by the key: else the whole table is gone through for each
  offset 0
) p
union all
select v.area_code, v.period, v.indicator_code,
  indicators.floored_ratio(v.numerator * f.factor, coalesce(v.denominator + t.returns, 1), i.decimals),
  - indicators.floored_ratio(- (v.numerator + t.returns) * f.factor, coalesce(v.denominator + t.returns, 1), i.decimals)
from to_come_of_area t
join indicators.indicator_value v on v.area_code = t.area_code and v.period = t.period
join definitions.indicator i on i.indicator_code = v.indicator_code and i.is_of_returns
cross join lateral (select case when i.is_percent then 100 else 1 end as factor) f
where v.indicator_code = any (cast(:indicators as text[])) and v.value is not null;
