-- Forgets the pools that could not be shared: of touched counties, and of policies whose pool is of more than a county.
delete from linkage.unshared_pool u
where u.county_code in (select c.county_code from pipeline.touched_county c)
  or u.policy_code = any (cast(:together as text[]));
