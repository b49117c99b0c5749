-- The row that makes a release; with its commit every reader sees it. A clock that was set back does not set back what was
-- known when: a release is published after the one before.
insert into publication.release (release_id, published_at, run_id, changed_rows, definitions_sha256, manifest,
  program_version, schema_version)
values (:release_id,
  greatest(:published_at, (select max(r.published_at) + interval '1 microsecond' from publication.release r)),
  :run_id, :changed_rows, :definitions_sha256, :manifest::jsonb,
  :program_version, :schema_version);
