-- Clawbacks that are not what awards and recomputed rewards make, one row a town, and confirmed pools whose clawbacks to be
-- settled in a year do not add up to zero, one row a pool and year: what is taken back from some is due to the others. Of a pool
-- that several counties share the area is "-"; each settles in a year of its own, so the sum is over all years, while the whole
-- can be recomputed. Sharing nothing with the view that makes them.
with award as (
  select c.policy_code, c.period as corrected_period, r.town_code, (r.figures ->> 'reward_yuan')::numeric as yuan,
    case when c.is_shared then '-' else c.area_code end as pool
  from linkage.confirmation c
  join linkage.confirmed_row r
    on r.policy_code = c.policy_code and r.period = c.period and r.area_code = c.area_code
    and r.table_name = 'person_money_reward'
  where c.kind = 'person_money' and r.figures ->> 'reward_yuan' is not null and (c.is_shared or {touched c.area_code})
),
clawback as (
  select k.period, k.corrected_period, k.town_code, k.awarded_yuan, k.recomputed_yuan, k.clawback_yuan
  from publication.candidate_person_money_clawback k
),
balance as (
  select a.corrected_period, a.town_code, a.yuan - coalesce(sum(k.clawback_yuan), 0) as said, m.reward_yuan as again
  from award a
  left join clawback k on k.corrected_period = a.corrected_period and k.town_code = a.town_code
  join linkage.recomputed_reward m
    on m.policy_code = a.policy_code and m.period = a.corrected_period and m.town_code = a.town_code
  group by a.corrected_period, a.town_code, a.yuan, m.reward_yuan
),
unbalanced as (
  select a.pool, k.corrected_period, case a.pool when '-' then '' else k.period end as period, sum(k.clawback_yuan) as yuan
  from award a
  join clawback k on k.corrected_period = a.corrected_period and k.town_code = a.town_code
  left join linkage.recomputed_reward m
    on m.policy_code = a.policy_code and m.period = a.corrected_period and m.town_code = a.town_code
  where a.pool <> '-' or m.town_code is not null
  group by a.policy_code, a.pool, k.corrected_period, 3
  having sum(k.clawback_yuan) <> 0
),
askew as (
  select 'clawback reward_yuan' as figure, b.town_code as area_code, b.corrected_period as period, b.said, b.again::numeric as again
  from balance b
  where b.said <> b.again
  union all
  select concat_ws(' ', 'clawback Σ', nullif(u.period, '')), u.pool, u.corrected_period, u.yuan, 0
  from unbalanced u
  union all
  select 'clawback clawback_yuan', k.town_code, k.corrected_period, k.clawback_yuan, k.awarded_yuan - k.recomputed_yuan
  from clawback k
  where k.clawback_yuan <> k.awarded_yuan - k.recomputed_yuan and {touched k.town_code}
)
select s.figure, s.area_code, s.period, s.said::text as before, s.again::text as after
from askew s
order by s.period collate "C", s.area_code collate "C", s.figure collate "C";
