-- The partitions of the latest run that has any: which process works on each, or has, and how far it is.
select p.run_id, p.step, p.part as partition, p.state, w.host, w.process_id, p.claims, p.files_done, p.files_total,
  p.claimed_at, p.ended_at
from pipeline.partition p
left join pipeline.worker w on w.worker_id = p.worker_id
where p.run_id = (select max(l.run_id) from pipeline.partition l)
order by p.step collate "C", p.part
