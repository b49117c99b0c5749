-- Notes what broke at submissions, and puts them among the pending.
update intake.submission s
set state = 'pending', failure = f.failure
from unnest(:submissions::bigint[], :failures::text[]) f (submission_id, failure)
where s.submission_id = f.submission_id;
