-- The linked increase and decrease of construction land (增减挂钩, 国土资发〔2008〕138号), another mechanism than the person-land
-- quota and apart from it: one row a county or town and year.
create or replace view mart.land_linkage as
select t.period, t.area_code, a.area_name, t.area_level,
  max(t.value) filter (where t.indicator_code = 'land_reclaimed') as reclaimed_hectares,
  max(t.value) filter (where t.indicator_code = 'land_linked_new') as linked_new_hectares,
  max(t.value) filter (where t.indicator_code = 'land_linkage_balance') as balance_hectares,
  bool_or(t.is_provisional) as is_provisional, max(t.from_release) as release_id
from publication.indicator_value t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
left join publication.area a
  on a.area_code = t.area_code
  and a.valid_from <= make_date(t.period::integer, 12, 31) and a.valid_to > make_date(t.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id)
where t.indicator_code in ('land_reclaimed', 'land_linked_new', 'land_linkage_balance')
group by t.period, t.area_code, a.area_name, t.area_level;
