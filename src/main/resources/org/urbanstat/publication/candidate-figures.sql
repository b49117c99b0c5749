-- Yields the figures of a candidate with their status; null where one could not be computed.
select v.indicator_code as figure, '' as policy_code, v.period, v.area_code, v.value,
  case when v.is_provisional then 'provisional' else 'final' end as status
from publication.candidate_indicator_value v
union all
select 'reward', m.policy_code, m.period, m.town_code, m.reward_yuan, m.status
from publication.candidate_person_money_reward m
union all
select 'quota', q.policy_code, q.period, q.town_code, q.quota_m2, q.status
from publication.candidate_person_land_quota q;
