-- Both rates, reward and quota of a year, or of the latest: counties first, then towns, so many as {limit} says.
with latest as (
  select max(u.period) as period
  from mart.urbanization_rate u
  where u.period = ? or ? = ''
),
reward as (
  select m.town_code, sum(m.reward_yuan) as reward_yuan, min(m.status) as reward_status
  from mart.person_money_reward m
  join latest l on l.period = m.period
  group by m.town_code
),
quota as (
  select q.town_code, sum(q.quota_mu) as quota_mu, min(q.status) as quota_status
  from mart.person_land_quota q
  join latest l on l.period = q.period
  group by q.town_code
),
met as (
  select i.area_code,
    bool_or(i.is_target_met) filter (where i.indicator_code = 'resident_rate') as is_resident_target_met,
    bool_or(i.is_target_met) filter (where i.indicator_code = 'registered_rate') as is_registered_target_met
  from mart.indicator_value i
  join latest l on l.period = i.period
  where i.indicator_code in ('resident_rate', 'registered_rate')
  group by i.area_code
),
rate as (
  select u.area_code, u.area_name, u.resident_total, u.resident_rate_percent, u.registered_rate_percent,
    u.is_provisional
  from mart.urbanization_rate u
  join latest l on l.period = u.period
)
select coalesce(u.area_code, m.town_code) as area_code, u.area_name, u.resident_total, u.resident_rate_percent,
  u.registered_rate_percent, u.is_provisional, t.is_resident_target_met, t.is_registered_target_met, m.reward_yuan, m.reward_status, q.quota_mu, q.quota_status
from rate u
full join reward m on m.town_code = u.area_code
left join met t on t.area_code = u.area_code
left join quota q on q.town_code = coalesce(u.area_code, m.town_code)
order by length(coalesce(u.area_code, m.town_code)), coalesce(u.area_code, m.town_code) collate "C"
{limit}
