-- The view of one row a town and year, and one column an indicator. {…} are made of the indicators' codes.
create or replace view mart.town_summary as
with pivot as (
  select t.period, t.area_code, max(t.from_release) as from_release{pivots}
  from publication.indicator_value t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  where t.area_level = 'town'
  group by t.period, t.area_code
)
select p.period, p.area_code as town_code, a.area_name as town_name,
  greatest(p.from_release, m.release_id, q.release_id, s.release_id) as release_id,
  m.reward_yuan, q.quota_m2, s.score, s.rank{columns}
from pivot p
cross join publication.visible_release v
left join publication.area a
  on a.area_code = p.area_code
  and a.valid_from <= make_date(p.period::integer, 12, 31)
  and a.valid_to > make_date(p.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id)
left join lateral (
  select sum(m.reward_yuan) as reward_yuan, max(m.from_release) as release_id
  from publication.person_money_reward m
  where m.period = p.period and m.town_code = p.area_code
    and m.from_release <= v.release_id and (m.to_release is null or m.to_release > v.release_id)
) m on true
left join lateral (
  select sum(q.quota_m2) as quota_m2, max(q.from_release) as release_id
  from publication.person_land_quota q
  where q.period = p.period and q.town_code = p.area_code
    and q.from_release <= v.release_id and (q.to_release is null or q.to_release > v.release_id)
) q on true
left join mart.scorecard s
  on s.period = p.period and s.subject_type = 'town' and s.subject_code = p.area_code;
