-- Yields the files at which the program failed in a run, each with what broke.
select s.file_name || ' (' || f.found || ')'
from validation.read_submission n
join validation.finding f on f.submission_id = n.submission_id and f.reading_id is null
join intake.submission s on s.submission_id = n.submission_id
where n.run_id = :run
  and f.rule_code = :rule
order by s.submission_id;
