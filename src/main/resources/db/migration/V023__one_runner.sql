-- Whose turn it is. Every transaction of a run shares this row first, so a run that lost its lock and woke up again
-- cannot write beside the one that took over: taking over waits for the open transactions, and later ones are refused.
create table pipeline.runner (
  is_only_row boolean primary key default true check (is_only_row),
  run_id      bigint references pipeline.run
);
comment on table pipeline.runner is 'one row: the run that may write';
comment on column pipeline.runner.run_id is 'null before the first run';
insert into pipeline.runner default values;

alter table pipeline.run
  add column heartbeat_at      timestamptz,
  add column progress_done     bigint check (progress_done >= 0),
  add column progress_total    bigint check (progress_total >= 0),
  add column stop_requested_at timestamptz,
  add column stop_requested_by text,
  add column stop_reason       text,
  add check ((stop_requested_at is null) = (stop_requested_by is null)),
  add check ((stop_requested_at is null) = (stop_reason is null));
comment on column pipeline.run.heartbeat_at is 'when its process was last seen at work';
comment on column pipeline.run.progress_done is 'submissions read';
comment on column pipeline.run.progress_total is 'submissions to read';
comment on column pipeline.run.stop_requested_at is 'when an operator asked it to stop; it does so at the next commit';
