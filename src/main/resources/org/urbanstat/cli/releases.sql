-- What was published, the latest first.
select r.release_id, r.published_at, r.run_id, r.changed_rows, left(r.definitions_sha256, 12) as definitions
from mart.release r
order by r.release_id desc
