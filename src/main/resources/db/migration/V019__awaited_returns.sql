-- A return whose due day is still to come is not missing, but what is computed without it is not final either.
create table definitions.awaited_return (
  period      text not null,
  town_code   text not null,
  form_code   text not null,
  year        text not null,
  primary key (form_code, period, town_code)
);
comment on table definitions.awaited_return is
  'the returns that towns will owe, up to the last period of the calendar; with its due day each becomes an owed one';
comment on column definitions.awaited_return.year is 'the year that the period lies in';
create index awaited_return_by_town on definitions.awaited_return (town_code, year);

alter table indicators.coverage add column is_awaiting boolean not null default false;
comment on column indicators.coverage.is_awaiting is 'whether a return that it needs is not due yet and has not come';
