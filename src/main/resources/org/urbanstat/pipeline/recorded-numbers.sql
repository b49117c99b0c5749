-- Yields the numbers that revisions were given: a number once given stays, whatever order they would have now.
-- {run} is a number.
select v.form_code, v.period, v.town_code, v.revision, v.submission_id, v.sheet
from validation.revision v
where exists (
  select from validation.reading r
  where r.form_code = v.form_code and r.period = v.period and r.town_code = v.town_code and r.revision = v.revision
    and r.run_id <= {run})
