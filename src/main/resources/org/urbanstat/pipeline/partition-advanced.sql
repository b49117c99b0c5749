-- Counts what the current transaction commits of a partition; no row where the claim no longer stands. The row is held
-- until the transaction ends, and the server shows whose transaction it is.
update pipeline.partition p
set files_done = p.files_done + :files, files_quarantined = p.files_quarantined + :quarantined
from pipeline.worker w
where p.partition_id = :partition
  and p.worker_id = :worker
  and p.claims = :claims
  and p.state = 'working'
  and w.worker_id = p.worker_id
returning case when w.run_id is null
  then set_config('application_name', 'urbanstat run ' || p.run_id || ' worker ' || p.worker_id, true) end;
