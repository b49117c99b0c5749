-- What is confirmed of a kind, a year and a county stands alone there: a policy that replaces the one that was confirmed by,
-- under another code, does not give a second figure beside it.
create or replace view publication.candidate_person_money_reward as
select m.policy_code, m.period, m.town_code, m.settlement_points, m.settlement_share, m.education_share,
  m.permit_share, m.effort_share, m.difficulty, m.combined_share, m.reward_yuan, m.pool_yuan, m.is_provisional,
  m.status, m.reason_zh, m.reason_en
from linkage.person_money_reward m
where not exists (
  select from linkage.confirmation c
  where c.kind = 'person_money' and c.period = m.period and c.area_code = left(m.town_code, 6)
)
union all
select r.policy_code, r.period, r.town_code, r.settlement_points, r.settlement_share, r.education_share,
  r.permit_share, r.effort_share, r.difficulty, r.combined_share, r.reward_yuan, r.pool_yuan, r.is_provisional,
  case r.status when 'not_computable' then r.status else 'confirmed' end, r.reason_zh, r.reason_en
from linkage.confirmed_row c
cross join lateral jsonb_populate_record(null::publication.person_money_reward, c.figures) r
where c.table_name = 'person_money_reward';

create or replace view publication.candidate_person_land_quota as
select q.policy_code, q.period, q.town_code, q.settled_count, q.urban_construction_land_m2, q.urban_residents,
  q.per_capita_land_m2, q.standard_m2_per_person, q.adjustment_percent, q.quota_m2, q.quota_hectares, q.quota_mu,
  q.is_provisional, q.status, q.reason_zh, q.reason_en
from linkage.person_land_quota q
where not exists (
  select from linkage.confirmation c
  where c.kind = 'person_land' and c.period = q.period and c.area_code = left(q.town_code, 6)
)
union all
select r.policy_code, r.period, r.town_code, r.settled_count, r.urban_construction_land_m2, r.urban_residents,
  r.per_capita_land_m2, r.standard_m2_per_person, r.adjustment_percent, r.quota_m2, r.quota_hectares, r.quota_mu,
  r.is_provisional, case r.status when 'not_computable' then r.status else 'confirmed' end, r.reason_zh, r.reason_en
from linkage.confirmed_row c
cross join lateral jsonb_populate_record(null::publication.person_land_quota, c.figures) r
where c.table_name = 'person_land_quota';

create or replace view publication.candidate_scorecard as
select s.period, s.area_code, s.subject_type, s.subject_code,
  case s.subject_type when 'town' then coalesce(a.area_name, s.subject_code) else split_part(s.subject_code, ':', 2) end
    as subject_name,
  s.policy_code, s.score, s.rank, s.grade, s.listing, s.is_provisional, s.reason_zh as reason, s.reason_en,
  'draft' as state
from linkage.scorecard s
left join definitions.area a
  on s.subject_type = 'town' and a.area_code = s.subject_code
  and a.valid_from <= make_date(s.period::integer, 12, 31) and a.valid_to > make_date(s.period::integer, 12, 31)
where not exists (
  select from linkage.confirmation c
  where c.kind = 'scorecard' and c.period = s.period and c.area_code = s.area_code
)
union all
select c.period, c.area_code, r.subject_type, r.subject_code, r.subject_name, r.policy_code, r.score, r.rank, r.grade,
  r.listing, r.is_provisional, r.reason, r.reason_en,
  case when p.policy_code is null then 'confirmed' else 'published' end
from linkage.confirmed_row c
cross join lateral jsonb_populate_record(null::publication.scorecard, c.figures) r
left join linkage.score_publication p
  on p.policy_code = c.policy_code and p.period = c.period and p.area_code = c.area_code
where c.table_name = 'scorecard';
