-- Yields the rows of the confirmations that a run knew of. {run} is a number.
select r.policy_code, r.period, r.area_code, r.table_name, r.figures
from linkage.confirmed_row r
join linkage.confirmation c
  on c.policy_code = r.policy_code and c.period = r.period and c.area_code = r.area_code
where c.event_id < coalesce(
  (select e.event_id from audit.event e where e.kind in ('RUN', 'RERUN') and e.subject = 'run {run}'), c.event_id + 1)
