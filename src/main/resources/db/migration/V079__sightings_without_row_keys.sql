-- Of what a note of a reading and a sighting cost, five sixths and two thirds were foreign keys, asked for every row.
do $$
begin
  if current_setting('server_version_num')::integer >= 180000 then
    execute 'alter table validation.read_submission'
      ' alter constraint read_submission_submission_id_fkey not enforced,'
      ' alter constraint read_submission_run_id_fkey not enforced,'
      ' alter constraint read_submission_definitions_sha256_fkey not enforced';
    execute 'alter table intake.sighting alter constraint sighting_submission_id_fkey not enforced';
  end if;
end
$$;
drop index validation.read_submission_edition;

create function validation.refuse_orphans() returns trigger language plpgsql as $$
declare
  orphans bigint;
begin
  -- each once, locked as a key does it
  for i in 0 .. tg_nargs - 1 by 3 loop
    execute format('select count(*) - count(there.is_there) from (select distinct f.%1$I as key from fresh f) d'
      ' left join lateral (select true as is_there from %2$s p where p.%3$I = d.key for key share) there on true',
      tg_argv[i], tg_argv[i + 1], tg_argv[i + 2]) into orphans;
    if orphans > 0 then
      raise exception '%.%: % of column % are not in %', tg_table_schema, tg_table_name, orphans, tg_argv[i],
        tg_argv[i + 1] using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return null;
end
$$;
comment on function validation.refuse_orphans() is
  'stands for foreign keys, asked once a statement; three arguments each: column, table that it refers to, column there';

create trigger origin_is_there after insert on validation.read_submission
  referencing new table as fresh for each statement execute function validation.refuse_orphans('submission_id',
    'intake.submission', 'submission_id', 'run_id', 'pipeline.run', 'run_id', 'definitions_sha256',
    'definitions.edition', 'sha256');
create trigger origin_stays_there after update on validation.read_submission
  referencing new table as fresh for each statement execute function validation.refuse_orphans('submission_id',
    'intake.submission', 'submission_id', 'run_id', 'pipeline.run', 'run_id', 'definitions_sha256',
    'definitions.edition', 'sha256');
create trigger submission_is_there after insert on intake.sighting
  referencing new table as fresh for each statement
  execute function validation.refuse_orphans('submission_id', 'intake.submission', 'submission_id');
create trigger submission_stays_there after update on intake.sighting
  referencing new table as fresh for each statement
  execute function validation.refuse_orphans('submission_id', 'intake.submission', 'submission_id');

create trigger notes_have_submission after delete on intake.submission referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('validation.read_submission', 'r.submission_id = g.submission_id');
create trigger notes_have_run after delete on pipeline.run referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('validation.read_submission', 'r.run_id = g.run_id');
create trigger notes_have_edition after delete on definitions.edition referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('validation.read_submission', 'r.definitions_sha256 = g.sha256');
create trigger sightings_have_submission after delete on intake.submission referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('intake.sighting', 'r.submission_id = g.submission_id');
