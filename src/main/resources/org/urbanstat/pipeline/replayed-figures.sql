-- Yields every figure of a candidate that can move: indicators (both rates among them), rewards and quotas.
select v.indicator_code as figure, '' as policy_code, v.period, v.area_code, v.value
from publication.candidate_indicator_value v
union all
select 'reward', m.policy_code, m.period, m.town_code, m.reward_yuan
from publication.candidate_person_money_reward m
union all
select 'quota', q.policy_code, q.period, q.town_code, q.quota_m2
from publication.candidate_person_land_quota q;
