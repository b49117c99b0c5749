-- Yields the readings of the given submissions under these definitions that speak still, so that none is written twice.
select r.reading_id, r.submission_id, r.town_code, r.form_code, r.period, r.sheet, r.content_sha256
from validation.reading r
where r.submission_id = any (:submissions)
  and r.definitions_sha256 = :definitions
  and r.are_rows_kept
  and not r.is_trial
  and r.silenced_by_run is null
  and not exists (
    select from validation.reading l
    where l.submission_id = r.submission_id and l.town_code = r.town_code and l.form_code = r.form_code
      and l.period = r.period and l.sheet = r.sheet and l.definitions_sha256 <> r.definitions_sha256
      and l.reading_id > r.reading_id and not l.is_trial);
