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
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique (subject_type, subject_code, from_release),
  check (to_release > from_release)
);
comment on table publication.responsible_unit is 'which units answer for what, as each release knew it';
comment on column publication.responsible_unit.units is 'separated by 、, the lead first';
create index responsible_unit_current on publication.responsible_unit (subject_type, subject_code)
  where to_release is null;
create index responsible_unit_from on publication.responsible_unit (from_release);
create index responsible_unit_to on publication.responsible_unit (to_release);

create view publication.candidate_responsible_unit as
select r.subject_type, r.subject_code, r.subject_name, r.units
from definitions.responsible_unit r;
