-- Yields the numbers that revisions were given: a number once given stays, whatever order they would have now.
-- {run} is a number.
select distinct r.submission_id, r.town_code, r.form_code, r.period, r.sheet, r.revision
from validation.reading r
where r.revision is not null and r.run_id <= {run}
