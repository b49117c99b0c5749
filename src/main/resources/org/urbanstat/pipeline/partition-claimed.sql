-- Takes the first partition of the run at work that this process may take and that nobody has: one that waits, or whose
-- worker has left or is held for dead. A process that is not the run's own takes none that broke or was lost elsewhere
-- several times. Yields it, or no row.
update pipeline.partition p
set state = 'working', claims = p.claims + 1, worker_id = :worker, claimed_at = clock_timestamp()
where p.partition_id = (
  select c.partition_id
  from pipeline.partition c
  join pipeline.run r on r.run_id = c.run_id
  join pipeline.runner t on t.run_id = c.run_id
  join pipeline.worker m on m.worker_id = :worker and m.ended_at is null
  left join pipeline.worker w on w.worker_id = c.worker_id
  where (c.state = 'waiting' or c.state = 'working' and w.ended_at is not null)
    and r.status = 'running'
    and r.stop_requested_at is null
    and c.program_version = m.program_version
    and (:definitions::text is null or c.definitions_sha256 = :definitions)
    and case
      when m.run_id is null then not c.is_for_runner and c.claims < :most_claims
      else m.run_id = c.run_id
    end
  order by c.partition_id
  limit 1
  for update of c skip locked)
returning p.partition_id, p.run_id, p.step, p.part, p.step_execution_id, p.worker_id, p.claims, p.files_done, p.files_total;
