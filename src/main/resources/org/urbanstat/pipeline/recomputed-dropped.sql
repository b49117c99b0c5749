-- Drops what confirmed pools of touched counties come to, and all that several counties share.
delete from linkage.recomputed_reward m
where left(m.town_code, 6) in (select k.county_code from pipeline.touched_county k)
  or exists (
    select from linkage.confirmation c
    where c.policy_code = m.policy_code and c.period = m.period and c.is_shared);
