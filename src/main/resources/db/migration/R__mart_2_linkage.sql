-- What analysts query of rewards, quotas and scores, and of the linked land that is another mechanism.
create or replace view mart.person_money_reward as
select t.period, t.town_code, a.area_name as town_name, t.policy_code, t.settlement_points, t.settlement_share,
  t.education_share, t.permit_share, t.effort_share, t.difficulty, t.combined_share, t.reward_yuan, t.pool_yuan,
  t.is_provisional, t.from_release as release_id, t.status, t.reason_zh as reason, t.reason_en
from publication.person_money_reward t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
left join publication.area a
  on a.area_code = t.town_code
  and a.valid_from <= make_date(t.period::integer, 12, 31) and a.valid_to > make_date(t.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id);

create or replace view mart.person_money_clawback as
select t.period, t.corrected_period, t.town_code, t.awarded_yuan, t.recomputed_yuan, t.clawback_yuan,
  t.from_release as release_id
from publication.person_money_clawback t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id);

create or replace view mart.person_land_quota as
select t.period, t.town_code, a.area_name as town_name, t.policy_code, t.settled_count,
  t.urban_construction_land_m2, t.urban_residents, t.per_capita_land_m2, t.standard_m2_per_person,
  t.adjustment_percent, t.quota_m2, t.quota_hectares, t.quota_mu, t.is_provisional,
  t.from_release as release_id, t.status, t.reason_zh as reason, t.reason_en
from publication.person_land_quota t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
left join publication.area a
  on a.area_code = t.town_code
  and a.valid_from <= make_date(t.period::integer, 12, 31) and a.valid_to > make_date(t.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id);

create or replace view mart.scorecard as
select t.period, t.subject_type, t.subject_code, t.subject_name, t.score, t.rank, t.grade, t.listing,
  t.from_release as release_id, t.reason, t.state, t.area_code as county_code, t.policy_code, t.is_provisional, t.reason_en,
  t.score_lowest, t.score_highest, t.rank_best, t.rank_worst
from publication.scorecard t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id);

create or replace view mart.scorecard_part as
select t.period, t.subject_type, t.subject_code, t.ordinal, t.indicator_code, t.method, t.value, t.target_value,
  t.target_comparison, t.weight, t.status, t.marks, t.effective_weight, t.contribution, t.is_red_line_missed,
  t.from_release as release_id, t.reason_zh as reason, t.reason_en, t.area_code as county_code,
  t.marks_lowest, t.marks_highest
from publication.scorecard_part t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id);

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
