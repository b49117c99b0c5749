-- Drops what items bring into the scores of touched counties.
delete from linkage.scorecard_part p
using pipeline.touched_county c
where p.area_code = c.county_code;
