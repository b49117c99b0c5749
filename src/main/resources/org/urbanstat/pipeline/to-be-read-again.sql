-- Puts back among the pending: files that speak of towns of the given counties, and files that leave something to be said
-- of them as a whole or no return at all, for want of a town perhaps that is known now.
update intake.submission s
set state = 'pending'
where s.state <> 'pending' and s.bytes is not null
  and (
    exists (
      select from validation.reading r
      where r.submission_id = s.submission_id and left(r.town_code, 6) = any (:counties))
    or exists (
      select from validation.unchanged_return u
      where u.submission_id = s.submission_id and left(u.town_code, 6) = any (:counties))
    or exists (
      select from validation.finding f
      where f.submission_id = s.submission_id and f.reading_id is null and f.rule_code <> 'file.too_large')
    or not exists (select from validation.reading r where r.submission_id = s.submission_id)
      and not exists (select from validation.unchanged_return u where u.submission_id = s.submission_id)
      and exists (select from validation.read_submission p where p.submission_id = s.submission_id));
