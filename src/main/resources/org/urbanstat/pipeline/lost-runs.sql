-- Only one run works at a time, so one that still counts as running when another starts has lost its process; yields
-- each of them.
update pipeline.run
set status = 'failed', ended_at = :now, failure = 'the process ended without a word; the next run finishes its work'
where status = 'running'
returning run_id, host, process_id, stage, coalesce(heartbeat_at, started_at) as last_seen_at;
