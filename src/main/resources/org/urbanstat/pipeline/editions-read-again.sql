-- The editions under which submissions had been read that were read again since the last release, and those under which
-- they were read again, which need not be today's.
select distinct e.definitions_sha256
from validation.read_submission n
join validation.read_submission o
  on o.submission_id = n.submission_id and o.run_id <= :run and o.is_complete and not o.is_trial
cross join lateral (values (o.definitions_sha256), (n.definitions_sha256)) as e (definitions_sha256)
where n.run_id > :run and (not n.is_trial or n.run_id = :this_run)
order by e.definitions_sha256;
