-- What a dry run read leaves no trace; the facts and findings of its readings go with them.
with forgotten as (
  delete from validation.read_submission where is_trial
)
delete from validation.reading where is_trial;
