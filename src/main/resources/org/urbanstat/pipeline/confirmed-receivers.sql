-- Yields who was awarded something out of pools of their own county, or out of those that several counties share, when they
-- were confirmed: one row a town, with the act that the policy was kept with.
select c.policy_code, c.period, c.event_id, case when c.is_shared then '' else c.area_code end as pool, r.town_code
from linkage.confirmation c
join linkage.confirmed_row r
  on r.policy_code = c.policy_code and r.period = c.period and r.area_code = c.area_code
  and r.table_name = 'person_money_reward'
where c.kind = 'person_money' and c.is_shared = :is_shared and (c.is_shared or c.area_code = any (cast(:counties as text[])))
  and r.figures ->> 'reward_yuan' is not null
order by c.policy_code collate "C", c.period collate "C", pool, r.town_code collate "C";
