-- Yields what the last release shows of a policy and a period, one row a county: what kind it is, how many rows are
-- provisional, who has no figure, and whether it is confirmed already.
with shown as (
  select 'person_money' as kind, left(t.town_code, 6) as area_code, t.town_code as subject_code, t.is_provisional,
    t.status = 'not_computable' as is_not_computable
  from publication.person_money_reward t
  where t.to_release is null and t.policy_code = :policy and t.period = :period
  union all
  select 'person_land', left(t.town_code, 6), t.town_code, t.is_provisional, t.status = 'not_computable'
  from publication.person_land_quota t
  where t.to_release is null and t.policy_code = :policy and t.period = :period
  union all
  select 'scorecard', t.area_code, t.subject_code, t.is_provisional, false
  from publication.scorecard t
  where t.to_release is null and t.policy_code = :policy and t.period = :period
)
select s.kind, s.area_code, count(*) as row_count, count(*) filter (where s.is_provisional) as provisional_count,
  coalesce(string_agg(s.subject_code, ' ' order by s.subject_code collate "C") filter (where s.is_not_computable), '')
    as not_computable,
  c.acted_by as confirmed_by, c.acted_at as confirmed_at, c.release_id as confirmed_release,
  exists (
    select from linkage.score_publication p
    where p.policy_code = :policy and p.period = :period and p.area_code = s.area_code
  ) as is_published
from shown s
left join linkage.confirmation c on c.policy_code = :policy and c.period = :period and c.area_code = s.area_code
group by s.kind, s.area_code, c.policy_code, c.acted_by, c.acted_at, c.release_id
order by s.area_code collate "C";
