-- Yields the rewards and the quotas of a year as a release shows them, one row a kind, policy and town.
with award as (
  select 'reward' as kind, r.policy_code, r.town_code, r.reward_yuan as figure, r.pool_yuan, r.status
  from mart.person_money_reward r
  where r.period = :period and left(r.town_code, 6) = any (:counties)
  union all
  select 'quota', q.policy_code, q.town_code, q.quota_m2, null, q.status
  from mart.person_land_quota q
  where q.period = :period and left(q.town_code, 6) = any (:counties)
)
select a.kind, a.policy_code, a.town_code, a.figure, a.pool_yuan, a.status
from award a
order by a.kind collate "C", a.policy_code collate "C", a.town_code collate "C";
