-- A process lives; no row where it has been held for dead.
update pipeline.worker
set beats = beats + 1, seen_at = clock_timestamp()
where worker_id = :worker
  and ended_at is null;
