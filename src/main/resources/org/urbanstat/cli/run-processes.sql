-- The processes that worked on the partitions of a run, with what each has read; the run's own first.
select w.host || ':' || w.process_id as process, count(*) as partitions, sum(p.files_total) as files
from pipeline.partition p
join pipeline.worker w on w.worker_id = p.worker_id
where p.run_id = :run
  and p.state = 'done'
group by w.worker_id
order by w.run_id nulls last, w.worker_id;
