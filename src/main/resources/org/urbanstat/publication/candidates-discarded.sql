-- The candidates that operators discarded since the last release, the latest first.
select c.candidate_id, c.run_id, c.made_at, c.state, c.against_release, c.definitions_sha256, c.program_version,
  c.fingerprint
from publication.candidate c
where c.state = 'discarded'
  and coalesce(c.against_release, 0) = (select coalesce(max(r.release_id), 0) from publication.release r)
order by c.candidate_id desc;
