-- The row that makes a release; with its commit every reader sees it.
insert into publication.release (release_id, published_at, run_id, changed_rows, definitions_sha256, manifest,
  manifest_text, manifest_sha256, signature, public_key, program_version, schema_version)
values (:release_id, :published_at, :run_id, :changed_rows, :definitions_sha256, :manifest::jsonb,
  :manifest, :manifest_sha256, :signature, :public_key, :program_version, :schema_version);
