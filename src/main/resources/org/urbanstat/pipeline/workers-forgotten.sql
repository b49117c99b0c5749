-- Closes what runs left that ended without a word: the rows of their own processes, and partitions that are not done. One
-- that somebody still holds is closed another time. Forgets workers that are gone and left no partition.
with ended as (
  update pipeline.worker w
  set ended_at = r.ended_at
  from pipeline.run r
  where r.run_id = w.run_id
    and r.status <> 'running'
    and w.ended_at is null
), withdrawn as (
  update pipeline.partition p
  set state = 'withdrawn', ended_at = clock_timestamp()
  where p.partition_id in (
    select c.partition_id
    from pipeline.partition c
    join pipeline.run r on r.run_id = c.run_id
    where c.state in ('waiting', 'working')
      and r.status <> 'running'
    for update of c skip locked)
)
delete from pipeline.worker w
where w.ended_at < clock_timestamp() - interval '1 day'
  and not exists (select from pipeline.partition p where p.worker_id = w.worker_id);
