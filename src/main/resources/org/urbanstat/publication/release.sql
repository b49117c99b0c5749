-- The row that makes a release; with its commit every reader sees it.
insert into publication.release (release_id, published_at, run_id, changed_rows, definitions_sha256, manifest,
  program_version, schema_version)
values (:release_id, :published_at, :run_id, :changed_rows, :definitions_sha256, :manifest::jsonb,
  :program_version, :schema_version);
