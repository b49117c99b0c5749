-- Yields the readings of the given submissions under these definitions, so that none is written twice.
select submission_id, town_code, form_code, period, sheet, content_sha256
from validation.reading
where submission_id in (:submissions)
  and definitions_sha256 = :definitions
  and are_rows_kept
  and not is_trial;
