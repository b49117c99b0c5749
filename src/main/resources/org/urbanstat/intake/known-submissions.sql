-- Yields which of the given fingerprints the archive holds already.
select sha256, submission_id
from intake.submission
where sha256 = any (:fingerprints);
