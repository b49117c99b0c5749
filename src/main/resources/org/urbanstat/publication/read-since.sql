-- Yields whether a later run has read submissions, whatever became of that run; dry runs leave nothing.
select exists (select from validation.read_submission p where p.run_id > :run and not p.is_trial);
