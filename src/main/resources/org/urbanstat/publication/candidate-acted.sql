-- An operator publishes or discards a candidate.
update publication.candidate
set state = :state, acted_by = :acted_by, acted_at = :acted_at, reason = :reason, release_id = :release_id
where candidate_id = :candidate;
