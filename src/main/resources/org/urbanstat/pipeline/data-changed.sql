-- Yields whether towns or operators have said something since the last release, or a due day has passed.
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
    select from audit.event e
    where e.at > :made_at and e.kind in ('WITHDRAW', 'WITHDRAW_UNDO', 'ACCEPT', 'ACCEPT_UNDO'));
