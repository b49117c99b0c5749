-- A reading is what one revision of a return said under one edition of the definitions.
create table validation.reading (
  reading_id         bigint generated always as identity primary key,
  submission_id      bigint      not null references intake.submission,
  town_code          text        not null check (town_code ~ '^[0-9]{9}$'),
  form_code          text        not null,
  period             text        not null check (period ~ '^[0-9]{4}(-[0-9]{2})?$'),
  revision           integer     check (revision > 0),
  sheet              text        not null,
  field_columns      jsonb       not null,
  row_count          integer     not null,
  content_sha256     text        not null,
  is_rejected        boolean     not null,
  not_evaluated      text[]      not null,
  received_at        timestamptz not null,
  file_name          text        not null,
  definitions_sha256 text        not null references definitions.edition,
  run_id             bigint      not null references pipeline.run,
  is_trial           boolean     not null default false,
  is_across_rejected boolean     not null default false
);
comment on table validation.reading is 'what one revision of a return said under one edition of the definitions';
comment on column validation.reading.revision is '1, 2, 3 … by first receipt; null until numbered';
comment on column validation.reading.field_columns is 'field to column: with a row''s number it gives every cell';
comment on column validation.reading.is_rejected is 'whether a check on the return alone rejects it';
comment on column validation.reading.is_trial is 'made by a dry run; dropped at its end';
comment on column validation.reading.is_across_rejected is 'whether a check across returns rejects it; judged anew every night';
create index reading_return on validation.reading (form_code, period, town_code, revision);
create index reading_submission on validation.reading (submission_id);
create index reading_run on validation.reading (run_id);
create index reading_edition on validation.reading (definitions_sha256);

create table validation.finding (
  finding_id    bigint generated always as identity primary key,
  submission_id bigint  not null references intake.submission,
  reading_id    bigint  references validation.reading on delete cascade,
  ordinal       integer not null,
  is_across     boolean not null default false,
  rule_code     text    not null,
  severity      text    not null check (severity in ('ERROR', 'WARNING', 'NOTE')),
  sheet         text,
  cell          text,
  raw_text      text,
  found         text,
  expected      text,
  difference    text,
  message_zh    text    not null,
  message_en    text    not null,
  fix_zh        text    not null,
  fix_en        text    not null,
  waiver        text
);
comment on table validation.finding is 'one problem: where, found, expected, what to do';
comment on column validation.finding.reading_id is 'null where it concerns the whole file';
comment on column validation.finding.is_across is 'found by a check across returns';
create index finding_reading on validation.finding (reading_id);
create index finding_submission on validation.finding (submission_id);

create table validation.cleaning (
  reading_id  bigint  not null references validation.reading on delete cascade,
  sheet_row   integer not null,
  field_code  text    not null,
  raw_text    text    not null,
  value_text  text    not null,
  primary key (reading_id, sheet_row, field_code)
);
comment on table validation.cleaning is 'values that were not taken letter by letter: raw text and what it was read as';

create table validation.return_state (
  town_code           text        not null,
  form_code           text        not null,
  period              text        not null,
  year                text        not null,
  latest_reading_id   bigint      not null references validation.reading on delete cascade,
  reading_id_in_force bigint      references validation.reading on delete cascade,
  revision            integer     not null,
  revision_in_force   integer,
  status              text        not null check (status in ('accepted', 'accepted_with_warnings', 'rejected')),
  first_accepted_at   timestamptz,
  received_at         timestamptz not null,
  file_name           text        not null,
  error_count         integer     not null,
  warning_count       integer     not null,
  primary key (form_code, period, town_code)
);
comment on table validation.return_state is 'the candidate''s view of every return: its latest revision and the one in force';
create index return_state_town on validation.return_state (town_code, year);
create index return_state_latest on validation.return_state (latest_reading_id);
create index return_state_in_force on validation.return_state (reading_id_in_force);

create table validation.unchanged_return (
  submission_id bigint  not null references intake.submission,
  form_code     text    not null,
  period        text    not null,
  town_code     text    not null,
  run_id        bigint  not null references pipeline.run,
  is_trial      boolean not null,
  primary key (submission_id, form_code, period, town_code)
);
comment on table validation.unchanged_return is 'returns that said what an earlier revision had said already; they take no number';
create index unchanged_return_run on validation.unchanged_return (run_id);

-- Of a revision that was read several times, the last reading speaks.
create view validation.speaking_reading as
select distinct on (r.form_code, r.period, r.town_code, r.revision)
  r.reading_id, r.submission_id, r.form_code, r.period, r.town_code, r.revision, r.sheet, r.field_columns,
  r.is_rejected, r.is_across_rejected, r.received_at, r.file_name
from validation.reading r
where r.revision is not null
order by r.form_code, r.period, r.town_code, r.revision, r.reading_id desc;
comment on view validation.speaking_reading is 'one reading a revision: the last';
