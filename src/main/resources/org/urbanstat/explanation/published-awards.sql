-- Yields the rewards of a year as a release shows them, one row a policy and town.
select r.policy_code, r.town_code, r.reward_yuan, r.status
from mart.person_money_reward r
where r.period = :period and left(r.town_code, 6) = any (:counties)
order by r.policy_code collate "C", r.town_code collate "C";
