-- Where each marked copy belongs: below PERIOD/TOWN of every return that it speaks of, below quarantined if of none.
select distinct coalesce(s.period || '/' || s.town_code, 'quarantined') as folder, c.submission_id, c.file_name,
  c.made_from
from feedback.spoken_of s
join feedback.marked_copy c on c.submission_id = s.submission_id
where s.town_code is not null
  or not exists (
    select from feedback.spoken_of o where o.submission_id = s.submission_id and o.town_code is not null)
order by 1, 2;
