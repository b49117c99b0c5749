-- Yields by which policies, as they stood then, the reward of a year is confirmed in a county, or in every one where none is
-- named; of what was confirmed before a release alone. One row a county.
select c.policy_code, c.area_code as county_code, c.release_id, c.event_id, p.path, p.content as text
from linkage.confirmation c
join linkage.confirmed_policy p on p.event_id = c.event_id
where c.kind = 'person_money' and c.period = :period and (:county = '' or c.area_code = :county) and c.release_id < :release
  and p.content <> ''
order by c.area_code collate "C";
