-- Notes that a run has read submissions; a step that is restarted notes each once.
insert into validation.read_submission (submission_id, run_id, definitions_sha256, is_complete, is_trial)
select s.submission_id, :run, :definitions, s.is_complete, :is_trial
from unnest(:submissions::bigint[], :are_complete::boolean[]) s (submission_id, is_complete)
on conflict (submission_id, run_id) do nothing;
