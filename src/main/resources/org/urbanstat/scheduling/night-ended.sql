-- Says how a night ended, or when it is tried again, if the claim still stands. Those whose work its run did too are
-- caught up with it.
with ended as (
  update scheduling.night n
  set state = case when :state = 'done' and n.is_late then 'caught_up' else :state end,
    ended_at = case when :state = 'due' then null else :now::timestamptz end,
    not_before = :not_before,
    failures = :failures,
    run_id = coalesce(:run::bigint, n.run_id),
    reason_zh = :reason_zh,
    reason_en = :reason_en
  where n.night_id = :night
    and n.state = 'running'
    and n.claims = :claims
  returning n.night_id, n.run_id
), covered as (
  update scheduling.night n
  set state = 'caught_up', run_id = e.run_id
  from ended e
  where n.covered_by = e.night_id
    and n.state = 'missed'
    and :state = 'done'
  returning n.night_id
)
select count(*) from ended;
