-- Yields what the audit says of confirmations: one row an act, with the hash of the policy as it is kept now. What it
-- lacks is empty, as an act of publishing lacks a policy.
select e.event_id, e.subject, coalesce(e.details ->> 'state', '') as state,
  coalesce(e.details ->> 'rows_sha256', e.details ->> 'counties_sha256', '') as sha256,
  coalesce(e.details ->> 'policy_sha256', '') as policy_sha256,
  coalesce(encode(sha256(convert_to(p.content, 'UTF8')), 'hex'), '') as kept_policy_sha256
from audit.event e
left join linkage.confirmed_policy p on p.event_id = e.event_id
where e.kind = 'CONFIRM'
order by e.event_id;
