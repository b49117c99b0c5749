-- Yields the bytes of one submission; no row where they are not kept.
select bytes
from intake.submission
where submission_id = :id
  and bytes is not null;
