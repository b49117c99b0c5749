-- The other end of keys that are asked once a statement: what may not go while something refers to it. The table that
-- refers, and how, are said by each trigger.
create function validation.refuse_to_leave_orphans() returns trigger language plpgsql as $$
declare
  is_left boolean;
begin
  execute format('select exists (select from gone g join %s r on %s)', tg_argv[0], tg_argv[1]) into is_left;
  if is_left then
    raise exception '%.% has rows that % refers to: they stay', tg_table_schema, tg_table_name, tg_argv[0]
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
comment on function validation.refuse_to_leave_orphans() is
  'stands for the other end of foreign keys that are asked once a statement: what is referred to is not deleted';
create trigger readings_have_submission after delete on intake.submission referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('validation.reading', 'r.submission_id = g.submission_id');
create trigger revisions_have_submission after delete on intake.submission referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('validation.revision', 'r.submission_id = g.submission_id');
create trigger readings_have_run after delete on pipeline.run referencing old table as gone
  for each statement execute function validation.refuse_to_leave_orphans('validation.reading', 'r.run_id = g.run_id');
create trigger readings_have_edition after delete on definitions.edition referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('validation.reading', 'r.definitions_sha256 = g.sha256');
create trigger readings_have_layout after delete on validation.reading_layout referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('validation.reading', 'r.layout_id = g.layout_id');
create trigger readings_have_revision after delete on validation.revision referencing old table as gone
  for each statement execute function validation.refuse_to_leave_orphans('validation.reading',
    'r.town_code = g.town_code and r.form_code = g.form_code and r.period = g.period and r.revision = g.revision');
