-- What is confirmed of a kind, a year and a county stands alone there, as it was published: a policy that replaces the one that
-- was confirmed by, under another code, does not give a second figure beside it. What its inputs come to since then is a
-- clawback.
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

-- One row a town and confirmed period whose award would be another one today, less what was settled already. It is taken back,
-- or given, with the first later period that is not confirmed; confirming that settles it. It is asked among those who were
-- awarded something, and only while each of them, and nobody else, would be awarded something again: a receiver that drops out
-- or comes late moves the shares of all, and is no correction of theirs.
create view publication.candidate_person_money_clawback as
with awarded as (
  select c.policy_code, c.period, c.area_code, r.town_code, r.reward_yuan
  from linkage.confirmed_row c
  cross join lateral jsonb_populate_record(null::publication.person_money_reward, c.figures) r
  where c.table_name = 'person_money_reward' and r.reward_yuan is not null
),
settled_row as (
  select r.period, r.corrected_period, r.town_code, r.awarded_yuan, r.recomputed_yuan, r.clawback_yuan
  from linkage.confirmed_row c
  cross join lateral jsonb_populate_record(null::publication.person_money_clawback, c.figures) r
  where c.table_name = 'person_money_clawback'
),
settled as (
  select s.corrected_period, s.town_code, sum(s.clawback_yuan)::bigint as clawback_yuan
  from settled_row s
  group by s.corrected_period, s.town_code
),
recomputed as (
  select m.policy_code, m.period, left(m.town_code, 6) as area_code, m.town_code, m.reward_yuan
  from linkage.confirmation c
  join linkage.person_money_reward m
    on m.policy_code = c.policy_code and m.period = c.period and left(m.town_code, 6) = c.area_code
  where c.kind = 'person_money' and m.reward_yuan is not null
),
paired as (
  select coalesce(a.policy_code, m.policy_code) as policy_code, coalesce(a.period, m.period) as period,
    coalesce(a.area_code, m.area_code) as area_code, coalesce(a.town_code, m.town_code) as town_code,
    a.reward_yuan as awarded_yuan, m.reward_yuan as recomputed_yuan,
    bool_and(a.town_code is not null and m.town_code is not null) over (
      partition by coalesce(a.policy_code, m.policy_code), coalesce(a.period, m.period), coalesce(a.area_code, m.area_code)
    ) as are_the_same
  from awarded a
  full join recomputed m on m.policy_code = a.policy_code and m.period = a.period and m.town_code = a.town_code
),
due as (
  select p.period as corrected_period, p.area_code, p.town_code,
    p.awarded_yuan - coalesce(s.clawback_yuan, 0) as awarded_yuan, p.recomputed_yuan
  from paired p
  left join settled s on s.corrected_period = p.period and s.town_code = p.town_code
  where p.are_the_same
)
select (
    select min(y)::text
    from generate_series(d.corrected_period::integer + 1, d.corrected_period::integer + 100) y
    where not exists (
      select from linkage.confirmation c
      where c.kind = 'person_money' and c.area_code = d.area_code and c.period = y::text
    )
  ) as period,
  d.corrected_period, d.town_code, d.awarded_yuan, d.recomputed_yuan, d.awarded_yuan - d.recomputed_yuan as clawback_yuan
from due d
where d.awarded_yuan <> d.recomputed_yuan
union all
select s.period, s.corrected_period, s.town_code, s.awarded_yuan, s.recomputed_yuan, s.clawback_yuan
from settled_row s;
