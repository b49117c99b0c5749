-- Yields the files at which the program failed when it last tried, each with what broke.
select s.file_name || ' (' || s.failure || ')'
from intake.submission s
where s.failure is not null
order by s.submission_id;
