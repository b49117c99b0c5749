-- A later run has read more and would change just the same: it is its candidate now, which rests on what that run read.
update publication.candidate
set run_id = :run_id, definitions_sha256 = :definitions_sha256, program_version = :program_version,
  schema_version = :schema_version
where candidate_id = :candidate;
