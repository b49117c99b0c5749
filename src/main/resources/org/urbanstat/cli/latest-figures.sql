-- Both rates, reward and quota of a year, or of the latest: counties first, then towns, so many as {limit} says. Which
-- areas these are is decided first, so that a page of a country looks up no more than it shows.
with latest as (
  select u.period
  from mart.urbanization_rate u
  where u.period = ? or ? = ''
  order by u.period desc
  limit 1
),
area as (
  select u.area_code
  from mart.urbanization_rate u
  where u.period = (select l.period from latest l)
  union
  select m.town_code
  from mart.person_money_reward m
  where m.period = (select l.period from latest l)
),
page as materialized (
  select a.area_code
  from area a
  order by length(a.area_code), a.area_code collate "C"
  {limit}
),
reward as (
  select m.town_code, min(m.town_name) as town_name, sum(m.reward_yuan) as reward_yuan, min(m.status) as reward_status
  from mart.person_money_reward m
  where m.period = (select l.period from latest l) and m.town_code in (select p.area_code from page p)
  group by m.town_code
),
quota as (
  select q.town_code, sum(q.quota_mu) as quota_mu, min(q.status) as quota_status
  from mart.person_land_quota q
  where q.period = (select l.period from latest l) and q.town_code in (select p.area_code from page p)
  group by q.town_code
),
met as (
  select i.area_code,
    bool_or(i.is_target_met) filter (where i.indicator_code = 'resident_rate') as is_resident_target_met,
    bool_or(i.is_target_met) filter (where i.indicator_code = 'registered_rate') as is_registered_target_met
  from mart.indicator_value i
  where i.period = (select l.period from latest l) and i.area_code in (select p.area_code from page p)
    and i.indicator_code in ('resident_rate', 'registered_rate')
  group by i.area_code
),
bound as (
  select b.area_code,
    max(b.lower_bound) filter (where b.indicator_code = 'resident_rate') as resident_rate_lower,
    max(b.upper_bound) filter (where b.indicator_code = 'resident_rate') as resident_rate_upper,
    max(b.lower_bound) filter (where b.indicator_code = 'registered_rate') as registered_rate_lower,
    max(b.upper_bound) filter (where b.indicator_code = 'registered_rate') as registered_rate_upper,
    max(b.returns_used) as returns_used, max(b.returns_expected) as returns_expected
  from (
    select i.area_code, i.indicator_code, i.lower_bound, i.upper_bound, i.returns_used, i.returns_expected
    from mart.indicator_value i
    where i.period = (select l.period from latest l) and i.is_provisional
      and i.area_code in (select p.area_code from page p) and i.indicator_code in ('resident_rate', 'registered_rate')
    union all
    select v.town_code, v.indicator_code, v.lower_bound, v.upper_bound, 0, 1
    from mart.possible_value v
    where v.period = (select l.period from latest l)
      and v.town_code in (select p.area_code from page p) and v.indicator_code in ('resident_rate', 'registered_rate')
  ) b
  group by b.area_code
),
rate as (
  select u.area_code, u.area_name, u.resident_total, u.resident_rate_percent, u.registered_rate_percent,
    u.is_provisional
  from mart.urbanization_rate u
  where u.period = (select l.period from latest l) and u.area_code in (select p.area_code from page p)
)
select p.area_code, coalesce(u.area_name, m.town_name) as area_name, u.resident_total, u.resident_rate_percent,
  u.registered_rate_percent, u.is_provisional,
  t.is_resident_target_met, t.is_registered_target_met, m.reward_yuan, m.reward_status, q.quota_mu, q.quota_status,
  b.resident_rate_lower, b.resident_rate_upper, b.registered_rate_lower, b.registered_rate_upper, b.returns_used,
  b.returns_expected
from page p
left join rate u on u.area_code = p.area_code
left join reward m on m.town_code = p.area_code
left join met t on t.area_code = u.area_code
left join quota q on q.town_code = p.area_code
left join bound b on b.area_code = p.area_code
order by length(p.area_code), p.area_code collate "C"
