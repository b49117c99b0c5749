-- Forgets what an earlier reading said of these files as a whole; the new reading says it anew.
delete from validation.finding
where submission_id = any (:submissions)
  and reading_id is null
  and not is_across;
