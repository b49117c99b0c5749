-- Touches the towns whose reward from a pool of more than a county another town has moved, and their counties.
insert into pipeline.touched_area (area_code)
with now as (
  select m.period, m.town_code, m.policy_code, m.settlement_points, m.settlement_share, m.education_share,
    m.permit_share, m.effort_share, m.difficulty, m.combined_share, m.reward_yuan, m.pool_yuan, m.is_provisional,
    m.status, m.reason_zh, m.reason_en
  from linkage.person_money_reward m
  where m.policy_code = any (:together)
),
moved as (
  (table common_reward_before except table now)
  union all
  (table now except table common_reward_before)
)
select m.town_code
from moved m
union
select left(m.town_code, 6)
from moved m
on conflict do nothing;
