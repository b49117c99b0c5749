-- Yields which scorecards a run knew to be published. {run} is a number.
select p.policy_code, p.period, p.area_code, p.reason, p.acted_by, p.acted_at, p.event_id
from linkage.score_publication p
where p.event_id < coalesce(
  (select e.event_id from audit.event e where e.kind in ('RUN', 'RERUN') and e.subject = 'run {run}'), p.event_id + 1)
order by p.event_id, p.area_code collate "C"
