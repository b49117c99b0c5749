-- Gives the readings of a replay the numbers that were recorded.
update validation.reading r
set revision = n.revision
from validation.revision n
where r.revision is null and n.submission_id = r.submission_id and n.town_code = r.town_code
  and n.form_code = r.form_code and n.period = r.period and n.sheet = r.sheet;
