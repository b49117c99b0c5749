-- Yields which run up to a given one read which submission, under which edition and by which filter, in the order in which
-- it happened. What a dry run read counts for that dry run alone.
select p.submission_id, p.run_id, p.definitions_sha256, p.is_complete,
  coalesce(r.parameters ->> 'period', '') as period, coalesce(r.parameters ->> 'town', '') as town,
  coalesce(r.parameters ->> 'form', '') as form
from validation.read_submission p
join pipeline.run r on r.run_id = p.run_id
join intake.submission s on s.submission_id = p.submission_id
where p.run_id <= :run and (not p.is_trial or p.run_id = :run) and s.bytes is not null
order by p.submission_id, p.run_id;
