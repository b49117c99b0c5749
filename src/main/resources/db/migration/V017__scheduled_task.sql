-- db-scheduler's one table: when each night is due, and which process has picked it.
create table scheduling.scheduled_task (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
comment on table scheduling.scheduled_task is 'when each night is due, kept by db-scheduler';
create index scheduled_task_by_time on scheduling.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on scheduling.scheduled_task (last_heartbeat);
