-- Drops the scores of touched counties.
delete from linkage.scorecard s
using pipeline.touched_county c
where s.area_code = c.county_code;
