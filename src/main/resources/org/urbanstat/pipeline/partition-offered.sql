-- Offers a partition to whoever takes it first.
insert into pipeline.partition (run_id, step, part, step_execution_id, program_version, definitions_sha256, files_total)
values (:run, :step, :part, :step_execution, :program, :definitions, :files);
