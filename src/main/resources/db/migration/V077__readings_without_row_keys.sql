-- Of 49 µs that COPY took for a reading 28 were its foreign keys, one lookup and one lock a row, though a batch comes from
-- one run and one edition and has four layouts; numbering a reading then wrote every index anew and asked another key. The
-- keys stay declared, so that a backup knows the order and a purge what refers to a run, and triggers ask them once a
-- statement. The number leaves the indexes, and pages keep room for the numbered row: it lies beside the old one.
alter table validation.reading
  drop constraint reading_form_code_period_town_code_revision_submission_id__fkey,
  add constraint reading_revision_fkey foreign key (form_code, period, town_code, revision)
    references validation.revision,
  set (fillfactor = 50);
-- revision_pkey finds what comes before a revision, too; submissions are never deleted
alter table validation.revision
  drop constraint revision_form_code_period_town_code_revision_submission_id__key;
do $$
begin
  -- a server before 18 knows no such keys: there each is asked both ways, which is slower and as safe
  if current_setting('server_version_num')::integer >= 180000 then
    execute 'alter table validation.reading'
      ' alter constraint reading_revision_fkey not enforced,'
      ' alter constraint reading_submission_id_fkey not enforced,'
      ' alter constraint reading_definitions_sha256_fkey not enforced,'
      ' alter constraint reading_run_id_fkey not enforced,'
      ' alter constraint reading_layout_id_fkey not enforced';
    execute 'alter table validation.revision alter constraint revision_submission_id_fkey not enforced';
  end if;
end
$$;
drop index validation.revision_previous, validation.revision_submission;
drop index validation.reading_edition, validation.reading_unnumbered, validation.reading_town;
create index reading_town on validation.reading (town_code, form_code, period);

create function validation.refuse_readings_without_origin() returns trigger language plpgsql as $$
declare
  expected bigint;
  found_there bigint;
begin
  select count(distinct f.submission_id) + count(distinct f.run_id) + count(distinct f.definitions_sha256)
    + count(distinct f.layout_id)
  into expected
  from fresh f;
  -- locked as the keys did it, so that nobody deletes them meanwhile
  select count(*) into found_there
  from (
    select 1
    from (select distinct f.submission_id from fresh f) d
    cross join lateral (
      select from intake.submission s where s.submission_id = d.submission_id for key share
    ) there
    union all
    select 1
    from (select distinct f.run_id from fresh f) d
    cross join lateral (select from pipeline.run r where r.run_id = d.run_id for key share) there
    union all
    select 1
    from (select distinct f.definitions_sha256 from fresh f) d
    cross join lateral (
      select from definitions.edition e where e.sha256 = d.definitions_sha256 for key share
    ) there
    union all
    select 1
    from (select distinct f.layout_id from fresh f) d
    cross join lateral (
      select from validation.reading_layout l where l.layout_id = d.layout_id for key share
    ) there
  ) origin;
  if expected <> found_there then
    raise exception 'validation.reading names % submissions, runs, editions or layouts that are not there',
      expected - found_there using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
comment on function validation.refuse_readings_without_origin() is
  'stands for the foreign keys of readings to submission, run, edition and layout, asked once a statement';
create trigger origin_is_there after insert on validation.reading
  referencing new table as fresh for each statement execute function validation.refuse_readings_without_origin();

create function validation.refuse_change_of_origin() returns trigger language plpgsql as $$
begin
  raise exception 'validation.reading: submission, run, edition and layout of a reading stay what they were'
    using errcode = 'integrity_constraint_violation';
end
$$;
comment on function validation.refuse_change_of_origin() is
  'so that numbering the readings of a country does not ask where they are from';
create trigger origin_stays before update of submission_id, run_id, definitions_sha256, layout_id on validation.reading
  for each statement execute function validation.refuse_change_of_origin();

create function validation.refuse_numbers_without_revision() returns trigger language plpgsql as $$
declare
  orphans bigint;
begin
  -- planned anew each time: one reading or those of a country
  execute 'select count(*) from fresh f where f.revision is not null and not exists ('
    'select from validation.revision v where v.form_code = f.form_code and v.period = f.period'
    ' and v.town_code = f.town_code and v.revision = f.revision and v.submission_id = f.submission_id'
    ' and v.sheet = f.sheet)' into orphans;
  if orphans > 0 then
    raise exception 'validation.reading has % numbers that no revision of its submission and sheet has', orphans
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
comment on function validation.refuse_numbers_without_revision() is
  'stands for a foreign key from numbered readings to their revision, its submission and sheet, asked once a statement';
create trigger revision_is_there after insert on validation.reading
  referencing new table as fresh for each statement execute function validation.refuse_numbers_without_revision();
create trigger revision_stays_there after update on validation.reading
  referencing new table as fresh for each statement execute function validation.refuse_numbers_without_revision();
