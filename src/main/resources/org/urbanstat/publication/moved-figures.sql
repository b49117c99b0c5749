-- The rates, rewards and quotas that a release moves, with what stood before: null where a figure is new or gone.
with figure as (
  select 'resident_rate' as figure, t.period, t.area_code, t.resident_rate_percent as value, t.from_release, t.to_release
  from publication.urbanization_rate t
  union all
  select 'registered_rate', t.period, t.area_code, t.registered_rate_percent, t.from_release, t.to_release
  from publication.urbanization_rate t
  union all
  select 'reward', t.period, t.town_code, t.reward_yuan, t.from_release, t.to_release
  from publication.person_money_reward t
  union all
  select 'quota', t.period, t.town_code, t.quota_m2, t.from_release, t.to_release
  from publication.person_land_quota t
),
before as (
  select f.figure, f.period, f.area_code, f.value from figure f where f.to_release = :release
),
after as (
  select f.figure, f.period, f.area_code, f.value from figure f where f.from_release = :release
),
moved as (
  select coalesce(a.figure, b.figure) as figure, coalesce(a.period, b.period) as period,
    coalesce(a.area_code, b.area_code) as area_code, b.value::text as before, a.value::text as after
  from before b
  full join after a on a.figure = b.figure and a.period = b.period and a.area_code = b.area_code
  where a.value is distinct from b.value
)
select m.figure, m.period, m.area_code, m.before, m.after
from moved m
order by m.figure collate "C", m.period collate "C", m.area_code collate "C";
