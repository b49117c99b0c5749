-- How far the partitions of a run's step are; one row.
select coalesce(sum(p.files_done), 0) as done, coalesce(sum(p.files_quarantined), 0) as quarantined,
  count(*) filter (where p.state <> 'done') as open
from pipeline.partition p
where p.run_id = :run
  and p.step = :step;
