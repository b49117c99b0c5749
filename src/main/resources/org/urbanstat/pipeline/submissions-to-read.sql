-- The submissions that a run reads, oldest first: pending ones, and, when forced, those that hold a matching return and
-- whose bytes are kept. Of each, whether it is read again because the run was told to: one that nobody has read yet is not.
select m.submission_id, m.is_read_again
from (
  select s.submission_id, s.state,
    :is_forced and s.bytes is not null and (
      :period::text is null and :town::text is null and :form::text is null and s.state <> 'pending'
      or exists (
        select from validation.reading r
        where r.submission_id = s.submission_id
          and (:period::text is null or r.period = :period or left(r.period, 4) = :period)
          and (:town::text is null or r.town_code = :town)
          and (:form::text is null or r.form_code = :form))) as is_read_again
  from intake.submission s
) m
where m.state = 'pending' or m.is_read_again
order by m.submission_id;
