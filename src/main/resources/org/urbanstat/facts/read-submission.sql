-- Notes that a run has read a submission; a step that is restarted notes it once.
insert into validation.read_submission (submission_id, run_id, definitions_sha256, is_complete, is_trial)
values (:submission, :run, :definitions, :is_complete, :is_trial)
on conflict (submission_id, run_id) do nothing;
