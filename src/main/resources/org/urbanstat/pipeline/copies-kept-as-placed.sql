-- Whether every file that was laid out still has the copy that it was made of.
select not exists (
  select
  from feedback.placed_file p
  left join feedback.marked_copy c on c.submission_id = p.submission_id and c.made_from = p.made_from
  where c.submission_id is null) as is_kept;
