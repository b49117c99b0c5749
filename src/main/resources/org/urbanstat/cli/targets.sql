-- Yields the way to each target of an area in a year, the latest unless one is given: one row an indicator, in the order of
-- the policy's items.
with chosen as (
  select coalesce(nullif(:period, ''), max(t.period)) as period
  from mart.target_trajectory t
)
select t.period, t.area_code, t.area_name, t.indicator_code, t.indicator_name, t.value, t.unit, t.target_comparison,
  t.target_value, t.target_by, t.gap, t.pace_needed, t.pace, t.reached_in, t.outlook, t.clause, t.lead_unit,
  t.is_provisional
from mart.target_trajectory t
join chosen c on c.period = t.period
where (:area = '' and t.area_level = 'county' or t.area_code = :area)
  and (:unit = '' or t.lead_unit = :unit)
order by t.area_code collate "C", case when t.clause ~ '^[0-9]+$' then t.clause::integer else 0 end,
  t.indicator_code collate "C";
