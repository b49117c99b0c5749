-- A release writes and closes row versions by the hundred thousand. A foreign key asks for each of them whether its
-- release is there, and four indexes are kept of each; both cost more than the rows. The numbers that versions use are
-- gathered by statement now, and one foreign key stands behind every number. Of the indexes the unique one stays, which
-- finds current versions as well; the number of the release is found by block, that of the end only where there is one.
create table publication.release_in_use (
  release_id bigint primary key references publication.release deferrable initially deferred
);
comment on table publication.release_in_use is 'the releases that row versions begin or end with; gathered by trigger';

create function publication.use_release() returns trigger language plpgsql as $$
begin
  insert into publication.release_in_use (release_id)
  select u.release_id
  from (
    select n.from_release as release_id from new_version n
    union
    select n.to_release from new_version n where n.to_release is not null
  ) u
  where not exists (select from publication.release_in_use k where k.release_id = u.release_id)
  on conflict do nothing;
  return null;
end
$$;
comment on function publication.use_release() is 'notes which releases row versions begin or end with, so that none is without its release at commit';

do $$
declare
  versioned record;
begin
  for versioned in
    select c.relname as name
    from pg_class c
    join pg_attribute f on f.attrelid = c.oid and f.attname = 'from_release'
    join pg_attribute t on t.attrelid = c.oid and t.attname = 'to_release'
    where c.relnamespace = 'publication'::regnamespace and c.relkind = 'r'
    order by c.relname
  loop
    execute format('insert into publication.release_in_use select from_release from publication.%1$I union '
      'select to_release from publication.%1$I where to_release is not null on conflict do nothing', versioned.name);
    execute format('alter table publication.%1$I drop constraint %2$I, drop constraint %3$I', versioned.name,
      versioned.name || '_from_release_fkey', versioned.name || '_to_release_fkey');
    execute format('drop index if exists publication.%1$I, publication.%2$I, publication.%3$I',
      versioned.name || '_current', versioned.name || '_from', versioned.name || '_to');
    execute format('create index %2$I on publication.%1$I using brin (from_release) with (pages_per_range = 32)',
      versioned.name, versioned.name || '_from');
    execute format('create index %2$I on publication.%1$I (to_release) where to_release is not null', versioned.name,
      versioned.name || '_to');
    execute format('create trigger release_begun after insert on publication.%1$I '
      'referencing new table as new_version for each statement execute function publication.use_release()',
      versioned.name);
    execute format('create trigger release_ended after update on publication.%1$I '
      'referencing new table as new_version for each statement execute function publication.use_release()',
      versioned.name);
  end loop;
end
$$;
