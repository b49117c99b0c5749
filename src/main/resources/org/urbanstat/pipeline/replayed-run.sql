-- The one run of a replay, under the number of the run up to which it goes.
insert into pipeline.run (run_id, job, started_at, status, requested_by, reason, parameters, host, process_id)
values (:run, 'nightly', :now, 'running', 'replay', 'replay', '{}', 'replay', 0);
