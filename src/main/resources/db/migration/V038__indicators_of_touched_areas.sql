-- Working tables of the indicators: made anew for touched areas alone, found by county, and not worth a log of their own,
-- as a crash that empties them touches every area.
drop table indicators.operand;
create unlogged table indicators.operand (
  county_code    text not null,
  town_code      text not null,
  period         text not null,
  indicator_code text not null,
  numerator      numeric,
  denominator    numeric
);
comment on table indicators.operand is
  'what the facts in force of a town and year give to an indicator; a side that another form gives is a row of its own';
comment on column indicators.operand.county_code is 'the first six digits of town_code';
comment on column indicators.operand.numerator is 'the unrounded sum, multiplied by its factor; null: this row does not give it';
comment on column indicators.operand.denominator is 'as numerator';
create index operand_county on indicators.operand (county_code);

drop table indicators.coverage;
create unlogged table indicators.coverage (
  county_code      text    not null,
  town_code        text    not null,
  form_code        text    not null,
  period           text    not null,
  returns_expected integer not null,
  returns_used     integer not null,
  waiver_count     integer not null,
  is_awaiting      boolean not null,
  primary key (town_code, form_code, period)
);
comment on table indicators.coverage is 'how many returns of a form a town owes for a year, and how many of them are used';
comment on column indicators.coverage.county_code is 'the first six digits of town_code';
comment on column indicators.coverage.period is 'the year; months belong to it';
comment on column indicators.coverage.returns_expected is 'owed by now, and those that came without being owed';
comment on column indicators.coverage.returns_used is 'in force';
comment on column indicators.coverage.waiver_count is 'in force and resting on a waiver';
comment on column indicators.coverage.is_awaiting is 'whether a return is not due yet and has not come';
create index coverage_county on indicators.coverage (county_code);

alter table indicators.indicator_value set unlogged;
create index indicator_value_area on indicators.indicator_value (area_code);
