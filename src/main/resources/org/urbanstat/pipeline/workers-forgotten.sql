-- Closes the rows of runners whose run has ended, and forgets workers that are gone and left no partition.
with ended as (
  update pipeline.worker w
  set ended_at = r.ended_at
  from pipeline.run r
  where r.run_id = w.run_id
    and r.status <> 'running'
    and w.ended_at is null
)
delete from pipeline.worker w
where w.ended_at < clock_timestamp() - interval '1 day'
  and not exists (select from pipeline.partition p where p.worker_id = w.worker_id);
