-- What figures can come to while returns are missing.
create function indicators.floored_ratio(n numeric, d numeric, decimals integer) returns numeric
language sql immutable strict parallel safe
return round((div(n * power(10::numeric, decimals), d)
  - case when n < 0 and mod(n * power(10::numeric, decimals), d) <> 0 then 1 else 0 end) / power(10::numeric, decimals), decimals);
comment on function indicators.floored_ratio is
  'n / d, exactly, rounded down to the given decimals, for d > 0; rounded up it is minus that of -n';

alter table indicators.indicator_value add column lower_bound numeric;
alter table indicators.indicator_value add column upper_bound numeric;
alter table indicators.indicator_value add constraint indicator_value_bounds check (lower_bound <= upper_bound);
comment on column indicators.indicator_value.lower_bound is
  'the least that the figure can come to with the returns that are missing, rounded down; null where none is missing or no bound is known';
comment on column indicators.indicator_value.upper_bound is 'the most, rounded up; null likewise';

create or replace view publication.candidate_indicator_value as
select v.indicator_code, v.period, v.area_code, v.area_level, v.numerator, v.denominator, v.value,
  t.target_value, t.target_comparison, v.is_target_met, v.returns_expected, v.returns_used,
  v.lower_bound, v.upper_bound, v.is_provisional, v.waiver_count
from indicators.indicator_value v
left join definitions.target t on t.indicator_code = v.indicator_code and t.period = v.period;

create unlogged table indicators.possible_value (
  period            text    not null check (period ~ '^[0-9]{4}$'),
  area_code         text    not null,
  indicator_code    text    not null,
  numerator_lower   numeric,
  numerator_upper   numeric,
  denominator_lower numeric,
  denominator_upper numeric,
  lower_bound       numeric,
  upper_bound       numeric,
  based_on          text,
  primary key (area_code, period, indicator_code),
  check (lower_bound <= upper_bound)
);
comment on table indicators.possible_value is
  'what an indicator of a town can come to that has no figure because a return is missing while others of its county are there; of the candidate';
comment on column indicators.possible_value.numerator_lower is 'null: no bound is known';
comment on column indicators.possible_value.lower_bound is 'rounded down; null: no bound is known';
comment on column indicators.possible_value.upper_bound is 'rounded up; null: no bound is known';
comment on column indicators.possible_value.based_on is
  'the earliest period of the returns in force that the bounds rest on; null: one that is missing has no earlier one';

create table publication.possible_value (
  indicator_code    text not null,
  period            text not null,
  area_code         text not null,
  numerator_lower   numeric,
  numerator_upper   numeric,
  denominator_lower numeric,
  denominator_upper numeric,
  lower_bound       numeric,
  upper_bound       numeric,
  based_on          text,
  from_release      bigint not null,
  to_release        bigint,
  unique (indicator_code, period, area_code, from_release),
  check (to_release > from_release)
);
comment on table publication.possible_value is 'what the indicators of a town without a figure can come to, because a return is missing';
comment on column publication.possible_value.from_release is 'as of its like: publication.release_in_use ties it to a release';
create index possible_value_from on publication.possible_value using brin (from_release) with (pages_per_range = 32);
create index possible_value_to on publication.possible_value (to_release) where to_release is not null;
create trigger release_begun after insert on publication.possible_value
  referencing new table as new_version for each statement execute function publication.use_release();
create trigger release_ended after update on publication.possible_value
  referencing new table as new_version for each statement execute function publication.use_release();

create view publication.candidate_possible_value as
select p.indicator_code, p.period, p.area_code, p.numerator_lower, p.numerator_upper, p.denominator_lower,
  p.denominator_upper, p.lower_bound, p.upper_bound, p.based_on
from indicators.possible_value p;
