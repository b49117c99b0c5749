-- What every column of the mart means, from the same source as the comments on the views.
create table publication.data_dictionary (
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
comment on table publication.data_dictionary is 'the meaning of every column of schema mart';

create view mart.data_dictionary as
select d.view_name, d.column_name, d.meaning_zh, d.meaning_en, d.unit, d.formula, d.clause
from publication.data_dictionary d
order by d.view_name collate "C", d.ordinal;
