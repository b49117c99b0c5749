-- Yields whether towns or operators have said something since the last release, or a due day or the day of an acceptance
-- has passed.
select
  exists (
    select from validation.read_submission n
    where n.run_id > :run
      and (not n.is_trial or n.run_id = :this_run)
      and not exists (
        select from validation.read_submission o
        where o.submission_id = n.submission_id and o.run_id <= :run and o.is_complete and not o.is_trial))
  or exists (select from definitions.owed_return w where w.due_on >= :made_on and w.due_on < :today)
  or exists (
    select from validation.accepted_rule a
    where a.expires_on > :made_on and a.expires_on <= :today)
  or exists (
    select from audit.event e
    where e.event_id > coalesce((
        select max(x.event_id) from audit.event x
        where x.kind in ('RUN', 'RERUN') and x.subject = 'run ' || :run::text), 0)
      and e.kind in ('WITHDRAW', 'WITHDRAW_UNDO', 'ACCEPT', 'ACCEPT_UNDO'));
