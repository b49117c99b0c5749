-- The other processes that have taken partitions of a run's step, in the order in which they joined.
select w.host || ':' || w.process_id as process
from pipeline.worker w
where w.run_id is null
  and exists (
    select from pipeline.partition p
    where p.worker_id = w.worker_id
      and p.run_id = :run
      and p.step = :step)
order by w.worker_id;
