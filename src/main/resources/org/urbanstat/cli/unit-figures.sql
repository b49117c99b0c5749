-- Yields the indicators of a year, the latest unless one is given, that a unit answers for, as the first named or beside it:
-- one row an area, counties first.
with latest as (
  select coalesce(nullif(?, ''), max(u.period)) as period
  from mart.urbanization_rate u
),
answered as (
  select u.indicator_code, min(u.role) as role
  from mart.responsible_unit u
  where u.indicator_code is not null and u.unit = ?
  group by u.indicator_code
)
select i.period, i.area_code, i.area_name, i.indicator_code, a.role, i.value, i.unit, i.target_comparison, i.target_value,
  i.is_target_met, i.lower_bound, i.upper_bound, i.is_provisional
from mart.indicator_value i
join answered a on a.indicator_code = i.indicator_code
join latest l on l.period = i.period
order by length(i.area_code), i.area_code collate "C", a.role collate "C", i.indicator_code collate "C"
