-- The definitions that a run works with, as tables, so that set-wide SQL can join them. Loaded when their hash is new.
create table definitions.file (
  sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  content     text not null
);
comment on table definitions.file is 'every file of jobs/ that a run ever worked with, once for each content';

create table definitions.edition (
  sha256      text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  loaded_at   timestamptz not null
);
comment on table definitions.edition is 'every state of jobs/ that a run ever worked with';

create table definitions.edition_file (
  edition_sha256 text not null references definitions.edition,
  path           text not null,
  file_sha256    text not null references definitions.file,
  primary key (edition_sha256, path)
);
comment on table definitions.edition_file is 'which files make an edition, so that an old release can be recomputed';
create index edition_file_content on definitions.edition_file (file_sha256);

create table definitions.loaded (
  what        text primary key check (what in ('areas', 'owed', 'mart')),
  sha256      text not null
);
comment on table definitions.loaded is 'which edition the tables of this schema hold now';

create table definitions.area (
  area_code   text not null check (area_code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  area_name   text not null,
  area_level  text not null check (area_level in ('county', 'town', 'unit')),
  county_code text not null,
  class_code  text not null,
  valid_from  date not null,
  valid_to    date not null,
  primary key (area_code, valid_from),
  check (valid_from < valid_to)
);
comment on table definitions.area is 'the dated register of divisions';
create index area_by_county on definitions.area (county_code, area_level);

create table definitions.owed_return (
  period      text not null,
  town_code   text not null,
  form_code   text not null,
  year        text not null,
  due_on      date not null,
  primary key (form_code, period, town_code)
);
comment on table definitions.owed_return is 'the returns that towns owe, from expected_from of the forms and the register';
comment on column definitions.owed_return.year is 'the year that the period lies in';
create index owed_return_by_town on definitions.owed_return (town_code, year);
