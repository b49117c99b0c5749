-- Yields the acceptances that a run knew of: those that stand before it in the audit. {run} is a number.
select a.acceptance_id, a.form_code, a.period, a.town_code, a.revision, a.rule_code, a.is_undo, a.reason, a.acted_by,
  a.acted_at, a.expires_on, a.event_id
from validation.acceptance a
where a.event_id < coalesce(
  (select e.event_id from audit.event e where e.kind in ('RUN', 'RERUN') and e.subject = 'run {run}'), a.event_id + 1)
order by a.acceptance_id
