-- The submissions that a run reads, oldest first: pending ones, and, when forced, those that hold a matching return and
-- whose bytes are kept.
select s.submission_id
from intake.submission s
where s.state = 'pending'
  or :is_forced and s.bytes is not null and (
    :period::text is null and :town::text is null and :form::text is null
    or exists (
      select from validation.reading r
      where r.submission_id = s.submission_id
        and (:period::text is null or r.period = :period or left(r.period, 4) = :period)
        and (:town::text is null or r.town_code = :town)
        and (:form::text is null or r.form_code = :form)))
order by s.submission_id;
