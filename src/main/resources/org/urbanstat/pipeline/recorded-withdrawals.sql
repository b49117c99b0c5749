-- Yields the withdrawals that a run knew of: those that stand before it in the audit. {run} is a number.
select w.withdrawal_id, w.form_code, w.period, w.town_code, w.revision, w.is_undo, w.reason, w.acted_by, w.acted_at,
  w.event_id
from validation.withdrawal w
where w.event_id < coalesce(
  (select e.event_id from audit.event e where e.kind in ('RUN', 'RERUN') and e.subject = 'run {run}'), w.event_id + 1)
order by w.withdrawal_id
