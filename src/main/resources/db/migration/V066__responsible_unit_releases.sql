-- The published responsible units are kept as every other published table is (V035): a note of the releases in use instead
-- of two foreign keys row by row, and a small index of where versions begin.
insert into publication.release_in_use
select u.from_release from publication.responsible_unit u
union
select u.to_release from publication.responsible_unit u where u.to_release is not null
on conflict do nothing;
alter table publication.responsible_unit
  drop constraint responsible_unit_from_release_fkey, drop constraint responsible_unit_to_release_fkey;
drop index publication.responsible_unit_current, publication.responsible_unit_from, publication.responsible_unit_to;
create index responsible_unit_from on publication.responsible_unit using brin (from_release) with (pages_per_range = 32);
create index responsible_unit_to on publication.responsible_unit (to_release) where to_release is not null;
create trigger release_begun after insert on publication.responsible_unit
  referencing new table as new_version for each statement execute function publication.use_release();
create trigger release_ended after update on publication.responsible_unit
  referencing new table as new_version for each statement execute function publication.use_release();
