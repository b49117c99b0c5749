-- Yields both rates of the areas that lack a return, with the least and the most that they can come to: one row an area and
-- rate, at most 80. A town without any figure is told by its last one.
select t.period, t.town_code as area_code, t.area_name, t.indicator_code, t.value, t.lower_bound, t.upper_bound, t.returns_used,
  t.returns_expected
from (
  select i.period, i.area_code as town_code, 'population' as form_code, i.area_name, i.indicator_code, i.value,
    i.lower_bound, i.upper_bound, i.returns_used, i.returns_expected
  from mart.indicator_value i
  where i.returns_used < i.returns_expected and i.indicator_code in ('resident_rate', 'registered_rate')
  union all
  select v.period, v.town_code, 'population', v.town_name, v.indicator_code, null, v.lower_bound, v.upper_bound, 0, 1
  from mart.possible_value v
  where v.indicator_code in ('resident_rate', 'registered_rate')
) t
where {where}
order by t.period collate "C", length(t.town_code), t.town_code collate "C", t.indicator_code collate "C"
limit 80
