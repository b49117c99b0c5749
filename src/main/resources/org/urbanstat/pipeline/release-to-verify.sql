-- Yields what a release was made with, and when its run began.
select r.release_id, r.run_id, n.started_at, r.definitions_sha256, r.program_version, r.published_at,
  (select count(*) from intake.submission s where s.bytes is null and s.run_id <= r.run_id) as without_bytes
from publication.release r
join pipeline.run n on n.run_id = r.run_id
where r.release_id = coalesce(:release::bigint, (select max(l.release_id) from publication.release l));
