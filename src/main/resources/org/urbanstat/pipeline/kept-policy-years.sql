-- Yields by which policies, as they stood then, something is confirmed: one row a policy, a year and a text.
select distinct c.policy_code, c.period, p.path, p.content as text
from (select distinct n.policy_code, n.period, n.event_id from linkage.confirmation n) c
join linkage.confirmed_policy p on p.event_id = c.event_id
order by c.policy_code, c.period, p.path, p.content;
