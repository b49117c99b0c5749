-- Yields why the pools that nothing can share cannot be shared, in order; a confirmed one is shared out for good.
select p.reason_zh as zh, p.reason_en as en
from linkage.unshared_pool p
where not exists (
  select from linkage.confirmation c
  where c.kind = 'person_money' and c.period = p.period
    and (c.area_code = p.county_code or c.is_shared and c.policy_code = p.policy_code))
order by p.policy_code collate "C", p.period collate "C", p.county_code collate "C";
