-- Leaves out the readings of a replay that were recorded as unchanged.
delete from validation.reading r
using validation.unchanged_return u
where r.revision is null and u.submission_id = r.submission_id and u.town_code = r.town_code
  and u.form_code = r.form_code and u.period = r.period;
