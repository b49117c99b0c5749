-- Who was awarded something out of the pools that were confirmed by some acts with one policy, for rewards-askew: one row a
-- pool and town.
create temporary table receiver on commit drop as
select p.period, p.yuan, p.yuan / :unit as units, r.town_code,
  case when :is_each_county then left(r.town_code, 6) else '' end as pool
from unnest(cast(:periods as text[]), cast(:pools as bigint[])) as p (period, yuan)
join linkage.confirmation c
  on c.kind = 'person_money' and c.policy_code = :policy and c.period = p.period and c.event_id = any (cast(:events as bigint[]))
join linkage.confirmed_row r
  on r.policy_code = c.policy_code and r.period = c.period and r.area_code = c.area_code
  and r.table_name = 'person_money_reward'
where r.figures ->> 'reward_yuan' is not null and {touched r.town_code};
