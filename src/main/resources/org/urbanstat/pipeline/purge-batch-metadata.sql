-- Job executions of runs that began before the day, or of runs that are gone; never those of the run at work.
select e.job_execution_id
from batch.batch_job_execution e
left join batch.batch_job_execution_params p
  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'runId'
left join pipeline.run r on r.run_id = p.parameter_value::bigint
where (r.run_id is null or r.started_at < :before and r.status <> 'running')
