-- What a dry run read leaves no trace; the facts and findings of its readings go with them, and what it silenced speaks.
with forgotten as (
  delete from validation.read_submission where is_trial
),
spoken as (
  update validation.reading r
  set silenced_by_run = null
  from pipeline.run n
  where n.run_id = r.silenced_by_run and not r.is_trial and (n.parameters ->> 'dry_run')::boolean
)
delete from validation.reading where is_trial;
