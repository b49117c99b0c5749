-- How many returns of each form are owed and came, county by county: a list of the country's progress adds these up instead
-- of counting every return.
create function publication.is_late(due_on date, first_accepted_at timestamptz) returns boolean
language sql immutable parallel safe
return case
  when due_on is null then null
  when first_accepted_at is null then true
  else (first_accepted_at at time zone 'Asia/Shanghai')::date > due_on
end;
comment on function publication.is_late(date, timestamptz) is
  'whether the first accepted revision came after the due day, or none came; null where nothing was due';

create table publication.return_count (
  period                 text    not null,
  county_code            text    not null,
  form_code              text    not null,
  owed                   integer not null check (owed >= 0),
  accepted               integer not null check (accepted >= 0),
  accepted_with_warnings integer not null check (accepted_with_warnings >= 0),
  rejected               integer not null check (rejected >= 0),
  missing                integer not null check (missing between 0 and owed),
  late                   integer not null check (late between 0 and owed),
  from_release           bigint  not null,
  to_release             bigint,
  unique (period, county_code, form_code, from_release),
  check (to_release > from_release)
);
comment on table publication.return_count is
  'returns owed and come, counted from owed_return and return_status of the same release; releases before this table have none';
comment on column publication.return_count.county_code is 'six digits';
comment on column publication.return_count.accepted is 'whose latest revision is accepted without a warning';
comment on column publication.return_count.missing is 'owed, and never came';
comment on column publication.return_count.late is 'owed, and first accepted after the due day or never';
comment on column publication.return_count.from_release is 'as of its like: publication.release_in_use ties it to a release';
create index return_count_from on publication.return_count using brin (from_release) with (pages_per_range = 32);
create index return_count_to on publication.return_count (to_release) where to_release is not null;
create trigger release_begun after insert on publication.return_count
  referencing new table as new_version for each statement execute function publication.use_release();
create trigger release_ended after update on publication.return_count
  referencing new table as new_version for each statement execute function publication.use_release();
