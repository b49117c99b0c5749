-- Yields the submissions of the given ids, without their bytes.
select submission_id, sha256, file_name, byte_count, received_at
from intake.submission
where submission_id = any (:ids)
order by submission_id;
