-- Drops what the towns of touched counties could come to: another town's first return decides whether theirs are missing.
delete from indicators.possible_value p
using county_in_hand t
where left(p.area_code, 6) = t.county_code;
