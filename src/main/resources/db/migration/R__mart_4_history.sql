-- The two times of a figure: the period that it is about, and when it was known. One row a value that was believed
-- without a break; versions that only changed beside the value are one row. A value that is null was published as none.
create or replace view mart.figure_history as
with version as (
  select t.indicator_code as figure, ''::text as policy_code, t.period, t.area_code, t.value, t.from_release, t.to_release
  from publication.indicator_value t
  union all
  select 'reward', t.policy_code, t.period, t.town_code, t.reward_yuan, t.from_release, t.to_release
  from publication.person_money_reward t
  union all
  select 'quota', t.policy_code, t.period, t.town_code, t.quota_m2, t.from_release, t.to_release
  from publication.person_land_quota t
  union all
  select 'score', '', t.period, t.subject_code, t.score, t.from_release, t.to_release
  from publication.scorecard t
),
known as (
  select t.figure, t.policy_code, t.period, t.area_code, t.value, t.from_release,
    case when t.to_release <= v.release_id then t.to_release end as to_release
  from version t
  join publication.visible_release v on t.from_release <= v.release_id
),
stepped as (
  select k.figure, k.policy_code, k.period, k.area_code, k.value, k.from_release, k.to_release,
    case
      when lag(k.to_release) over w = k.from_release and lag(k.value) over w is not distinct from k.value then 0
      else 1
    end as is_step
  from known k
  window w as (partition by k.figure, k.area_code, k.period, k.policy_code order by k.from_release)
),
numbered as (
  select s.figure, s.policy_code, s.period, s.area_code, s.value, s.from_release, s.to_release,
    sum(s.is_step) over (
      partition by s.figure, s.area_code, s.period, s.policy_code order by s.from_release) as step
  from stepped s
),
span as (
  select n.figure, n.area_code, n.period, n.policy_code, n.step, min(n.value) as value,
    min(n.from_release) as from_release,
    case when count(n.to_release) = count(*) then max(n.to_release) end as to_release
  from numbered n
  group by n.figure, n.area_code, n.period, n.policy_code, n.step
)
select s.figure, s.area_code, s.period, s.value, f.published_at as known_from, t.published_at as known_to,
  s.from_release, s.to_release, nullif(s.policy_code, '') as policy_code
from span s
join publication.release f on f.release_id = s.from_release
left join publication.release t on t.release_id = s.to_release;
