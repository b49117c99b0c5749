-- Yields the bytes of the given submissions; no row where they are not kept.
select submission_id, bytes
from intake.submission
where submission_id = any (:ids)
  and bytes is not null;
