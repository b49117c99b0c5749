-- Silences what earlier readings of files said that have now been read as a whole, but for what the new reading says.
update validation.reading
set silenced_by_run = :run
where submission_id = any (:submissions)
  and silenced_by_run is null
  and reading_id <> all (:kept);
