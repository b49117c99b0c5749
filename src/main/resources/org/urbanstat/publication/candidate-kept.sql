-- Keeps a candidate with the verdicts of its gates; yields its number.
insert into publication.candidate (run_id, made_at, state, against_release, definitions_sha256, program_version,
  schema_version, changed_rows, gates, fingerprint, release_id)
values (:run_id, :made_at, :state, :against_release, :definitions_sha256, :program_version,
  :schema_version, :changed_rows::jsonb, :gates::jsonb, :fingerprint, :release_id)
returning candidate_id;
