-- What a column means, and that there is such a column, is part of what a release says: an old release is read and
-- exported with the columns it had.
create table definitions.dictionary (
  view_name   text not null,
  column_name text not null,
  ordinal     integer not null,
  meaning_zh  text not null,
  meaning_en  text not null,
  unit        text not null,
  formula     text not null,
  clause      text not null,
  primary key (view_name, column_name)
);
comment on table definitions.dictionary is 'the meaning of every column that schema mart has now; the next release publishes it';

insert into definitions.dictionary (view_name, column_name, ordinal, meaning_zh, meaning_en, unit, formula, clause)
select d.view_name, d.column_name, d.ordinal, d.meaning_zh, d.meaning_en, d.unit, d.formula, d.clause
from publication.data_dictionary d;

drop view mart.data_dictionary;
alter table publication.data_dictionary
  drop constraint data_dictionary_pkey,
  drop column ordinal,
  add column from_release bigint references publication.release deferrable,
  add column to_release bigint references publication.release deferrable;
-- what the releases so far were printed with was not kept; they keep all that there is
update publication.data_dictionary
set from_release = (select min(r.release_id) from publication.release r);
delete from publication.data_dictionary where from_release is null;
set constraints all immediate;
alter table publication.data_dictionary
  alter column from_release set not null,
  add unique (view_name, column_name, from_release),
  add check (to_release > from_release);
comment on table publication.data_dictionary is 'the meaning of every column of schema mart, by release';
create index data_dictionary_current on publication.data_dictionary (view_name, column_name) where to_release is null;
create index data_dictionary_from on publication.data_dictionary (from_release);
create index data_dictionary_to on publication.data_dictionary (to_release);

-- Now is what the views have now; as of a release is what they had then.
create view mart.data_dictionary as
with entry as (
  select d.view_name, d.column_name, d.ordinal, d.meaning_zh, d.meaning_en, d.unit, d.formula, d.clause
  from definitions.dictionary d
  where coalesce(current_setting('urbanstat.as_of', true), '') = ''
  union all
  select d.view_name, d.column_name, n.ordinal, d.meaning_zh, d.meaning_en, d.unit, d.formula, d.clause
  from publication.data_dictionary d
  join publication.visible_release v
    on d.from_release <= v.release_id and (d.to_release is null or d.to_release > v.release_id)
  join definitions.dictionary n on n.view_name = d.view_name and n.column_name = d.column_name
  where coalesce(current_setting('urbanstat.as_of', true), '') <> ''
)
select e.view_name, e.column_name, e.meaning_zh, e.meaning_en, e.unit, e.formula, e.clause
from entry e
order by e.view_name collate "C", e.ordinal;
