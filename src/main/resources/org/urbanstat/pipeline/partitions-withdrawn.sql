-- Takes back what a run that ends has not done; waits for the transactions that count something of it.
update pipeline.partition
set state = 'withdrawn', ended_at = clock_timestamp()
where run_id = :run
  and step = :step
  and state in ('waiting', 'working');
