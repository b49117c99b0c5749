-- Says how a claim on a partition ended, if it still stands: done, or waiting for another process.
update pipeline.partition
set state = :state,
  ended_at = case when :state = 'done' then clock_timestamp() end,
  is_for_runner = is_for_runner or :is_for_runner
where partition_id = :partition
  and worker_id = :worker
  and claims = :claims
  and state = 'working';
