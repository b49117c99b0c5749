-- Yields why pools of the candidate cannot be shared.
select u.reason_zh as zh, u.reason_en as en
from linkage.unshared_pool u
order by u.policy_code collate "C", u.period collate "C", u.county_code collate "C";
