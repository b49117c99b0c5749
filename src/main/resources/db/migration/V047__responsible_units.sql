-- Which units answer for which item of the policy, and for which form. What indicators rest on follows from their clause.
create table definitions.responsible_unit (
  subject_type text not null check (subject_type in ('item', 'form')),
  subject_code text not null,
  subject_name text not null,
  units        text not null check (units <> ''),
  primary key (subject_type, subject_code)
);
comment on table definitions.responsible_unit is 'the units that answer for each item and each form';
comment on column definitions.responsible_unit.units is 'separated by 、 and in their order: the first leads and answers for the whole';

create table publication.responsible_unit (
  subject_type text   not null,
  subject_code text   not null,
  subject_name text   not null,
  units        text   not null,
  from_release bigint not null,
  to_release   bigint,
  unique (subject_type, subject_code, from_release),
  check (to_release > from_release)
);
comment on table publication.responsible_unit is 'which units answer for what, as each release knew it';
comment on column publication.responsible_unit.units is 'separated by 、, the lead first';
comment on column publication.responsible_unit.from_release is 'as of its like: publication.release_in_use ties it to a release';
create index responsible_unit_from on publication.responsible_unit using brin (from_release) with (pages_per_range = 32);
create index responsible_unit_to on publication.responsible_unit (to_release) where to_release is not null;
create trigger release_begun after insert on publication.responsible_unit
  referencing new table as new_version for each statement execute function publication.use_release();
create trigger release_ended after update on publication.responsible_unit
  referencing new table as new_version for each statement execute function publication.use_release();

create view publication.candidate_responsible_unit as
select r.subject_type, r.subject_code, r.subject_name, r.units
from definitions.responsible_unit r;
