-- What is confirmed of a kind, a year and a county stands alone there, as it was published: a policy that replaces the one that
-- was confirmed by, under another code, does not give a second figure beside it, and a receiver that comes
-- after its pool was confirmed gets nothing of it. What its inputs come to since then is a clawback.
create or replace view publication.candidate_person_money_reward as
select m.policy_code, m.period, m.town_code, m.settlement_points, m.settlement_share, m.education_share,
  m.permit_share, m.effort_share, m.difficulty, m.combined_share, m.reward_yuan, m.pool_yuan, m.is_provisional,
  m.status, m.reason_zh, m.reason_en
from linkage.person_money_reward m
where not exists (
  select from linkage.confirmation c
  where c.kind = 'person_money' and c.period = m.period and c.area_code = left(m.town_code, 6)
)
and not exists (
  select from linkage.confirmation c
  where c.kind = 'person_money' and c.period = m.period and c.policy_code = m.policy_code and c.is_shared
)
union all
select c.policy_code, c.period, c.town_code, r.settlement_points, r.settlement_share, r.education_share,
  r.permit_share, r.effort_share, r.difficulty, r.combined_share, r.reward_yuan, r.pool_yuan, r.is_provisional,
  case r.status when 'not_computable' then r.status else 'confirmed' end,
  case when c.town_code = any (n.excluded) then concat_ws(';', r.reason_zh, nullif(n.without_zh, '')) else r.reason_zh end,
  case when c.town_code = any (n.excluded) then concat_ws('; ', r.reason_en, nullif(n.without_en, '')) else r.reason_en end
from linkage.confirmed_row c
join linkage.confirmation n on n.policy_code = c.policy_code and n.period = c.period and n.area_code = c.area_code
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
select c.policy_code, c.period, c.town_code, r.settled_count, r.urban_construction_land_m2, r.urban_residents,
  r.per_capita_land_m2, r.standard_m2_per_person, r.adjustment_percent, r.quota_m2, r.quota_hectares, r.quota_mu,
  r.is_provisional, case r.status when 'not_computable' then r.status else 'confirmed' end,
  case when c.town_code = any (n.excluded) then concat_ws(';', r.reason_zh, nullif(n.without_zh, '')) else r.reason_zh end,
  case when c.town_code = any (n.excluded) then concat_ws('; ', r.reason_en, nullif(n.without_en, '')) else r.reason_en end
from linkage.confirmed_row c
join linkage.confirmation n on n.policy_code = c.policy_code and n.period = c.period and n.area_code = c.area_code
cross join lateral jsonb_populate_record(null::publication.person_land_quota, c.figures) r
where c.table_name = 'person_land_quota';

-- One row a town and confirmed period whose award would be another one by the returns of today, less what was settled already.
-- It is taken back, or given, with the first later period that is not confirmed; confirming that settles it. Of a pool the rows
-- to be settled in a year add up to zero: what is taken back from some is due to the others.
create view publication.candidate_person_money_clawback as
with settled_row as (
  select r.period, r.corrected_period, c.town_code, r.awarded_yuan, r.recomputed_yuan, r.clawback_yuan
  from linkage.confirmed_row c
  cross join lateral jsonb_populate_record(null::publication.person_money_clawback, c.figures) r
  where c.table_name = 'person_money_clawback'
),
settled as (
  select s.corrected_period, s.town_code, sum(s.clawback_yuan)::bigint as clawback_yuan
  from settled_row s
  group by s.corrected_period, s.town_code
),
due as (
  select c.period as corrected_period, c.area_code, c.town_code,
    (c.figures ->> 'reward_yuan')::bigint - coalesce(s.clawback_yuan, 0) as awarded_yuan, m.reward_yuan as recomputed_yuan
  from linkage.confirmed_row c
  join linkage.recomputed_reward m
    on m.policy_code = c.policy_code and m.period = c.period and m.town_code = c.town_code
  left join settled s on s.corrected_period = c.period and s.town_code = c.town_code
  where c.table_name = 'person_money_reward'
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
