-- Confirmed pools of one county whose rewards do not add up to them, one row a pool.
select 'reward confirmed' as figure, left(m.town_code, 6) as area_code, m.period, sum(m.reward_yuan)::text as before,
  max(m.pool_yuan)::text as after
from publication.candidate_person_money_reward m
where m.policy_code = :policy and m.status = 'confirmed' and {touched m.town_code}
group by left(m.town_code, 6), m.period
having sum(m.reward_yuan) <> max(m.pool_yuan)
order by m.period collate "C", left(m.town_code, 6) collate "C";
