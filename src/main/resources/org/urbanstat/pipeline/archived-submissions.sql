-- Yields the register of the archive up to a run, without the bytes. What a run had read is to be read again; what none
-- ever read (it was too large) or nobody has read yet stays as it is. {run} is a number.
select s.submission_id, s.sha256, s.file_name, s.byte_count, s.received_at, {run} as run_id,
  case when s.bytes is not null and exists (
    select from validation.read_submission p where p.submission_id = s.submission_id)
    then 'pending' else s.state end as state,
  s.format, s.charset
from intake.submission s
where s.run_id <= {run}
order by s.submission_id
