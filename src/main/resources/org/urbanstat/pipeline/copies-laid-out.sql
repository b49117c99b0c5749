-- Whether every copy was laid out since the returns were judged last, and every file still has the copy it was made of.
select exists (select from feedback.laid_out)
  and not exists (
    select
    from feedback.placed_file p
    left join feedback.marked_copy c on c.submission_id = p.submission_id and c.made_from = p.made_from
    where c.submission_id is null) as is_whole;
