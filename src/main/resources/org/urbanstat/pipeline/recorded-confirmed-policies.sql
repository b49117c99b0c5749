-- Yields the policies of the acts of confirmation that a run knew of. {run} is a number.
select p.event_id, p.path, p.content
from linkage.confirmed_policy p
where p.event_id < coalesce(
  (select e.event_id from audit.event e where e.kind in ('RUN', 'RERUN') and e.subject = 'run {run}'), p.event_id + 1)
order by p.event_id
