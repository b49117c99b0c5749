-- Drops the rewards of touched counties, but for the policies whose pool is of more than a county.
delete from linkage.person_money_reward m
using pipeline.touched_county c
where left(m.town_code, 6) = c.county_code and m.policy_code <> all (cast(:together as text[]));
