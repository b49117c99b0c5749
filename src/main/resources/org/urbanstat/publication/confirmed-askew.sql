-- Confirmed pools whose rewards do not add up to them, one row a pool; of one that several counties share the area is "-".
with pool as (
  select c.policy_code, c.period, case when c.is_shared then '-' else c.area_code end as area_code, c.area_code as county_code
  from linkage.confirmation c
  where c.kind = 'person_money' and (c.is_shared or {touched c.area_code})
)
select 'reward confirmed' as figure, p.area_code, p.period, sum(m.reward_yuan)::text as before, max(m.pool_yuan)::text as after
from pool p
join publication.candidate_person_money_reward m
  on m.policy_code = p.policy_code and m.period = p.period and left(m.town_code, 6) = p.county_code
where m.status = 'confirmed'
group by p.policy_code, p.period, p.area_code
having sum(m.reward_yuan) <> max(m.pool_yuan)
order by p.period collate "C", p.area_code collate "C";
