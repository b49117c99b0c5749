-- A process begins to work on partitions; yields its number.
insert into pipeline.worker (host, process_id, program_version, threads, run_id)
values (:host, :process_id, :program, :threads, :run)
returning worker_id;
