-- What arrived: the bytes are the evidence, so they are kept as they were.
create table intake.submission (
  submission_id bigint generated always as identity primary key,
  sha256        text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name     text        not null,
  byte_count    bigint      not null check (byte_count >= 0),
  bytes         bytea,
  received_at   timestamptz not null,
  run_id        bigint      not null references pipeline.run,
  state         text        not null default 'pending' check (state in ('pending', 'read', 'quarantined')),
  format        text        not null default '',
  charset       text        not null default ''
);
alter table intake.submission alter column bytes set storage external;
comment on table intake.submission is 'a file as it arrived, once for all its copies';
comment on column intake.submission.file_name is 'path in the inbox at first receipt';
comment on column intake.submission.bytes is 'null only where personal data forbade keeping them';
comment on column intake.submission.received_at is 'first receipt: the day of its dated folder, else when it was taken in';
comment on column intake.submission.state is 'pending until every return in it has been read';
create index submission_pending on intake.submission (submission_id) where state = 'pending';
create index submission_run on intake.submission (run_id);

create table intake.sighting (
  inbox         text        not null,
  path          text        not null,
  byte_count    bigint      not null,
  modified_at   timestamptz not null,
  changed_at    timestamptz not null,
  inode         text        not null,
  submission_id bigint      not null references intake.submission,
  is_duplicate  boolean     not null,
  first_seen_at timestamptz not null,
  primary key (inbox, path)
);
comment on table intake.sighting is 'where a submission lies or lay, and what proves that the file is unchanged';
comment on column intake.sighting.is_duplicate is 'whether its bytes had been received under another path';
create index sighting_submission on intake.sighting (submission_id);
