-- The indicators, rewards and quotas that a release moves, with what stood before: null where a figure is new or gone. Of
-- an indicator only the value counts, of a reward or quota its status too.
with figure as (
  select t.indicator_code as figure, '' as policy_code, t.period, t.area_code, t.value,
    case when t.is_provisional then 'provisional' else 'final' end as status, t.from_release, t.to_release
  from publication.indicator_value t
  where t.from_release = :release or t.to_release = :release
  union all
  select 'reward', t.policy_code, t.period, t.town_code, t.reward_yuan, t.status, t.from_release, t.to_release
  from publication.person_money_reward t
  where t.from_release = :release or t.to_release = :release
  union all
  select 'quota', t.policy_code, t.period, t.town_code, t.quota_m2, t.status, t.from_release, t.to_release
  from publication.person_land_quota t
  where t.from_release = :release or t.to_release = :release
),
before as (
  select f.figure, f.policy_code, f.period, f.area_code, f.value, f.status from figure f where f.to_release = :release
),
after as (
  select f.figure, f.policy_code, f.period, f.area_code, f.value, f.status from figure f where f.from_release = :release
),
move as (
  select figure, policy_code, period, area_code, b.value as value_before, a.value as value_after,
    b.status as status_before, a.status as status_after
  from before b
  full join after a using (figure, policy_code, period, area_code)
)
select m.figure, m.policy_code, m.period, m.area_code, m.value_before, m.value_after, m.status_before, m.status_after
from move m
where m.value_before is distinct from m.value_after
  or m.figure in ('reward', 'quota') and m.status_before is distinct from m.status_after
order by m.figure collate "C", m.policy_code collate "C", m.period collate "C", m.area_code collate "C";
