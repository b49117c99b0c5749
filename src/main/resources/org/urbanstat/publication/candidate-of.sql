-- Yields one candidate: the one with that number, or, without a number, the one that is held.
select c.candidate_id, c.run_id, c.made_at, c.state, c.against_release, c.definitions_sha256, c.program_version,
  c.fingerprint
from publication.candidate c
where c.candidate_id = coalesce(:candidate, c.candidate_id) and (:candidate::bigint is not null or c.state = 'held');
