-- What indicators can come to that take years together or choose towns, while returns are missing.
alter table definitions.indicator add column is_of_chosen_towns boolean not null default false;
comment on column definitions.indicator.is_of_chosen_towns is
  'whether a side counts only towns that have so much in a form: a missing return of that form then decides who counts';

create unlogged table indicators.yearly_operand (
  county_code    text not null,
  town_code      text not null,
  period         text not null,
  indicator_code text not null,
  numerator      numeric,
  denominator    numeric
);
comment on table indicators.yearly_operand is
  'what each year alone gives to an indicator that takes years together, which is kept in indicators.operand summed up; a side that another form gives is a row of its own';
comment on column indicators.yearly_operand.period is 'a year of the window';
create index yearly_operand_county on indicators.yearly_operand (county_code);

comment on column indicators.possible_value.denominator_lower is
  'the least with which the highest numerator can stand, not the least of all; 0 where the town may come not to count; null: no bound is known';
comment on column publication.possible_value.denominator_lower is
  'the least with which the highest numerator can stand, not the least of all; 0 where the town may come not to count; null: no bound is known';
