-- What analysts query of the figures. Columns are appended, never inserted: create or replace refuses anything else.
create or replace view mart.urbanization_rate as
select t.period, t.area_code, a.area_name, t.area_level, t.basis,
  t.resident_total, t.resident_urban, t.resident_rate_percent,
  t.registered_total, t.registered_urban, t.registered_rate_percent,
  t.rate_gap_points, t.returns_expected, t.returns_used, t.is_provisional,
  t.from_release as release_id, t.waiver_count
from publication.urbanization_rate t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
left join publication.area a
  on a.area_code = t.area_code
  and a.valid_from <= make_date(t.period::integer, 12, 31) and a.valid_to > make_date(t.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id);

create or replace view mart.published_rate as
select t.area_name, t.area_code, t.as_of_date, t.vintage, t.basis, t.unit, t.urban, t.total, t.rate_percent,
  t.registered_rate_percent, t.source
from publication.published_rate t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id);

create or replace view mart.indicator_value as
select t.period, t.area_code, a.area_name, t.area_level, t.indicator_code, i.name_zh as indicator_name,
  t.numerator, t.denominator, t.value, i.unit, t.target_value, t.target_comparison, t.is_target_met,
  i.clause, i.lead_unit, t.is_provisional, t.from_release as release_id,
  t.returns_expected, t.returns_used, t.lower_bound, t.upper_bound, t.waiver_count
from publication.indicator_value t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
join publication.indicator i
  on i.indicator_code = t.indicator_code
  and i.from_release <= v.release_id and (i.to_release is null or i.to_release > v.release_id)
left join publication.area a
  on a.area_code = t.area_code
  and a.valid_from <= make_date(t.period::integer, 12, 31) and a.valid_to > make_date(t.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id);

create or replace view mart.possible_value as
select t.period, t.area_code as town_code, a.area_name as town_name, t.indicator_code, i.name_zh as indicator_name,
  t.lower_bound, t.upper_bound, i.unit, t.numerator_lower, t.numerator_upper, t.denominator_lower,
  t.denominator_upper, t.based_on, t.from_release as release_id
from publication.possible_value t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
join publication.indicator i
  on i.indicator_code = t.indicator_code
  and i.from_release <= v.release_id and (i.to_release is null or i.to_release > v.release_id)
left join publication.area a
  on a.area_code = t.area_code
  and a.valid_from <= make_date(t.period::integer, 12, 31) and a.valid_to > make_date(t.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id);
