-- Pools of a person-money policy whose rewards do not add up to them: one row a county where each has a pool of its own,
-- else one a period.
with share as (
  select m.period, case when :is_each_county then left(m.town_code, 6) else '' end as area_code,
    sum(m.reward_yuan) as shared_yuan, max(m.pool_yuan) as pool_yuan
  from linkage.person_money_reward m
  where m.policy_code = :policy
  group by 1, 2
)
select 'reward' as figure, s.area_code, s.period, s.shared_yuan::text as before, s.pool_yuan::text as after
from share s
where s.shared_yuan <> s.pool_yuan
order by s.period collate "C", s.area_code collate "C";
