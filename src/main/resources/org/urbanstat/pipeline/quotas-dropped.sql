-- Drops the quotas of touched counties.
delete from linkage.person_land_quota q
using pipeline.touched_county c
where left(q.town_code, 6) = c.county_code;
