-- Of the 25 µs that a published return cost half was the foreign key to its reading, which locked, and so wrote, the
-- reading once more. A purge leaves what the states of returns name, and a release shows no other reading; so it is asked
-- once a statement, and nothing is locked.
do $$
begin
  if current_setting('server_version_num')::integer >= 180000 then
    execute 'alter table publication.return_status'
      ' alter constraint return_status_reading_id_in_force_fkey not enforced';
  end if;
end
$$;

create function publication.refuse_returns_without_reading() returns trigger language plpgsql as $$
declare
  orphans bigint;
begin
  -- planned anew each time: the returns of a town or those of a country
  execute 'select count(*) from fresh f where f.reading_id_in_force is not null and not exists ('
    'select from validation.reading r where r.reading_id = f.reading_id_in_force)' into orphans;
  if orphans > 0 then
    raise exception 'publication.return_status has % returns whose reading is not there', orphans
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
comment on function publication.refuse_returns_without_reading() is
  'stands for the foreign key from published returns to their readings, asked once a statement';
create trigger reading_is_there after insert on publication.return_status
  referencing new table as fresh for each statement execute function publication.refuse_returns_without_reading();

create function publication.refuse_change_of_reading() returns trigger language plpgsql as $$
begin
  raise exception 'publication.return_status: the reading of a published return stays what it was'
    using errcode = 'integrity_constraint_violation';
end
$$;
comment on function publication.refuse_change_of_reading() is
  'so that ending the returns of a country does not ask where their readings are';
create trigger reading_stays before update of reading_id_in_force on publication.return_status
  for each statement execute function publication.refuse_change_of_reading();

create trigger published_returns_have_reading after delete on validation.reading referencing old table as gone
  for each statement execute function
  validation.refuse_to_leave_orphans('publication.return_status', 'r.reading_id_in_force = g.reading_id');
