-- Yields what the last release shows of a policy and a period, one row a county: what kind it is, how many rows are
-- provisional, who has no figure, what is awarded of which pool, and whether it is confirmed already, or another policy of its
-- kind is for that year.
with shown as (
  select 'person_money' as kind, left(t.town_code, 6) as area_code, t.town_code as subject_code, t.is_provisional,
    t.status = 'not_computable' as is_not_computable, t.reward_yuan, t.pool_yuan
  from publication.person_money_reward t
  where t.to_release is null and t.policy_code = :policy and t.period = :period
  union all
  select 'person_land', left(t.town_code, 6), t.town_code, t.is_provisional, t.status = 'not_computable', null, null
  from publication.person_land_quota t
  where t.to_release is null and t.policy_code = :policy and t.period = :period
  union all
  select 'scorecard', t.area_code, t.subject_code, t.is_provisional, false, null, null
  from publication.scorecard t
  where t.to_release is null and t.policy_code = :policy and t.period = :period
)
select s.kind, s.area_code, count(*) as row_count, count(*) filter (where s.is_provisional) as provisional_count,
  coalesce(string_agg(s.subject_code, ' ' order by s.subject_code collate "C") filter (where s.is_not_computable), '')
    as not_computable,
  coalesce(sum(s.reward_yuan), 0)::bigint as awarded_yuan, coalesce(max(s.pool_yuan), 0) as pool_yuan,
  c.acted_by as confirmed_by, c.acted_at as confirmed_at, c.release_id as confirmed_release,
  coalesce((
    select min(o.policy_code)
    from linkage.confirmation o
    where o.kind = s.kind and o.period = :period and o.area_code = s.area_code and o.policy_code <> :policy
  ), '') as other_policy,
  exists (
    select from linkage.score_publication p
    where p.policy_code = :policy and p.period = :period and p.area_code = s.area_code
  ) as is_published
from shown s
left join linkage.confirmation c on c.policy_code = :policy and c.period = :period and c.area_code = s.area_code
group by s.kind, s.area_code, c.policy_code, c.acted_by, c.acted_at, c.release_id
order by s.area_code collate "C";
