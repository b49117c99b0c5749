-- Takes away what Spring Batch notes of the given job executions, and job instances that have none left.
delete from batch.batch_step_execution_context c
using batch.batch_step_execution s
where s.step_execution_id = c.step_execution_id and s.job_execution_id in (:ids);
delete from batch.batch_step_execution where job_execution_id in (:ids);
delete from batch.batch_job_execution_context where job_execution_id in (:ids);
delete from batch.batch_job_execution_params where job_execution_id in (:ids);
delete from batch.batch_job_execution where job_execution_id in (:ids);
delete from batch.batch_job_instance i
where not exists (
  select from batch.batch_job_execution e where e.job_instance_id = i.job_instance_id)
