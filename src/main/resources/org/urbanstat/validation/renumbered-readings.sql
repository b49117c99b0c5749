-- A submission read again gives its returns the numbers they have; two sheets that speak of the same return keep each
-- its own. Readings without a number are of runs after :numbered.
update validation.reading r
set revision = k.revision
from validation.reading k
where r.revision is null and r.run_id > :numbered and k.revision is not null and k.submission_id = r.submission_id
  and k.form_code = r.form_code and k.period = r.period and k.town_code = r.town_code and k.sheet = r.sheet
  and r.town_code >= :from collate "C" and (cast(:below as text) is null or r.town_code < :below collate "C");
