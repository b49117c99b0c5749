-- Yields which counties' scorecards are published, one row a policy, a period and a county.
select p.policy_code, p.period, p.area_code, p.event_id
from linkage.score_publication p
order by p.event_id, p.area_code collate "C";
