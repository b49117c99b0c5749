-- Yields the clawbacks of a town that a release shows: of each whether it is settled, and what was settled of the same year
-- before it.
with shown as (
  select t.period, t.corrected_period, t.town_code, t.awarded_yuan, t.recomputed_yuan, t.clawback_yuan
  from publication.person_money_clawback t
  where t.town_code = :town and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
)
select s.period, s.corrected_period, s.awarded_yuan, s.recomputed_yuan, s.clawback_yuan,
  coalesce((
    select sum(e.clawback_yuan)
    from shown e
    where e.corrected_period = s.corrected_period and e.period < s.period
  ), 0)::bigint as settled_yuan,
  exists (
    select from linkage.confirmation c
    where c.kind = 'person_money' and c.period = s.period and c.area_code = left(s.town_code, 6) and c.release_id < :release
  ) as is_settled
from shown s
order by s.period collate "C", s.corrected_period collate "C";
