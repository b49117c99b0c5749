-- A file that is read again as a whole says what its last reading says. What that no longer finds in it is silent.
alter table validation.reading add column silenced_by_run bigint references pipeline.run;
comment on column validation.reading.silenced_by_run is
  'the run that read the file as a whole and found another reading of the return, or none; null while this one speaks';
create index reading_silenced on validation.reading (silenced_by_run) where silenced_by_run is not null;

create or replace view validation.speaking_reading as
select distinct on (r.form_code, r.period, r.town_code, r.revision)
  r.reading_id, r.submission_id, r.form_code, r.period, r.town_code, r.revision, r.sheet, r.field_columns,
  r.is_rejected, r.is_across_rejected, r.received_at, r.file_name
from validation.reading r
where r.revision is not null and r.silenced_by_run is null
order by r.form_code, r.period, r.town_code, r.revision, r.reading_id desc;

-- A return is checked against the register of its period: when the part of the register that is a county's changes, what
-- its towns sent is read again.
create table definitions.county_slice (
  county_code text primary key check (county_code ~ '^[0-9]{6}$'),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table definitions.county_slice is 'the fingerprint of each county''s part of the register, as files were last read by it';
comment on column definitions.county_slice.sha256 is
  'over every line of the county, its towns and units, and over the towns elsewhere that bear the name of one of its towns';
