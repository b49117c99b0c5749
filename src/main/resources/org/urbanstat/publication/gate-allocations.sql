-- Rewards or quotas, as {table} and {amount} say, that move by more than :limit percent of what the last release says, one
-- that ceases to be computable or vanishes included, of towns of which one can have moved, as {moved} says. One that was
-- provisional and is final now is no surprise.
with pair as (
  select p.period, p.town_code, p.{amount} as before, c.{amount} as after,
    coalesce(p.status in ('provisional', 'not_computable') and c.status in ('final', 'confirmed'), false) as is_settled
  from publication.{table} p
  left join publication.candidate_{table} c
    on c.policy_code = p.policy_code and c.period = p.period and c.town_code = p.town_code
  where p.to_release is null and {moved}
)
select '{figure}' as figure, q.town_code as area_code, q.period, q.before::text as before, q.after::text as after
from pair q
where not q.is_settled
  and (abs(q.after - q.before) * 100 > :limit * q.before or q.before is not null and q.after is null)
order by abs(q.after - q.before) desc nulls first, q.period collate "C", q.town_code collate "C";
