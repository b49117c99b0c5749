-- Yields the confirmations that a run knew of: those that stand before it in the audit. {run} is a number.
select c.policy_code, c.period, c.area_code, c.kind, c.release_id, c.excluded, c.reason, c.acted_by, c.acted_at, c.event_id,
  c.is_shared, c.without_zh, c.without_en, c.row_count, c.rows_sha256
from linkage.confirmation c
where c.event_id < coalesce(
  (select e.event_id from audit.event e where e.kind in ('RUN', 'RERUN') and e.subject = 'run {run}'), c.event_id + 1)
order by c.event_id, c.area_code collate "C"
