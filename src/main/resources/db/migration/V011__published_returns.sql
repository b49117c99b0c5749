-- The returns of a release: what was owed, what came, what is in force, what is wrong.
create table publication.area (
  area_code text not null,
  area_name text not null,
  area_level text not null,
  valid_from date not null,
  valid_to date not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (area_code, valid_from, from_release),
  check (to_release > from_release)
);
comment on table publication.area is 'names of counties and towns';
create index area_current on publication.area (area_code, valid_from) where to_release is null;
create index area_from on publication.area (from_release);
create index area_to on publication.area (to_release);

create table publication.owed_return (
  form_code text not null,
  period text not null,
  town_code text not null,
  due_on date not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (form_code, period, town_code, from_release),
  check (to_release > from_release)
);
comment on table publication.owed_return is 'what was owed, by when';
create index owed_return_current on publication.owed_return (form_code, period, town_code) where to_release is null;
create index owed_return_from on publication.owed_return (from_release);
create index owed_return_to on publication.owed_return (to_release);

create table publication.return_status (
  form_code text not null,
  period text not null,
  town_code text not null,
  status text not null,
  revision integer not null,
  received_at timestamptz not null,
  first_accepted_at timestamptz,
  error_count integer not null,
  warning_count integer not null,
  file_name text not null,
  revision_in_force integer,
  reading_id_in_force bigint references validation.reading,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (form_code, period, town_code, from_release),
  check (to_release > from_release)
);
comment on table publication.return_status is 'the latest revision of each return, and the one in force; readings give the facts';
create index return_status_current on publication.return_status (form_code, period, town_code) where to_release is null;
create index return_status_from on publication.return_status (from_release);
create index return_status_to on publication.return_status (to_release);
create index return_status_reading on publication.return_status (reading_id_in_force);

create table publication.finding (
  submission_id bigint not null references intake.submission,
  form_code text,
  period text,
  town_code text,
  revision integer,
  is_across boolean not null,
  ordinal integer not null,
  rule_code text not null,
  severity text not null,
  file_name text not null,
  sheet text,
  cell text,
  raw_text text,
  found text,
  expected text,
  difference text,
  message_zh text not null,
  message_en text not null,
  fix_zh text not null,
  fix_en text not null,
  waiver text,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (submission_id, form_code, period, town_code, revision, is_across, ordinal, from_release),
  check (to_release > from_release)
);
comment on table publication.finding is 'problems of every revision, as printed';
create index finding_current on publication.finding (submission_id, form_code, period, town_code, revision, is_across, ordinal) where to_release is null;
create index finding_from on publication.finding (from_release);
create index finding_to on publication.finding (to_release);
