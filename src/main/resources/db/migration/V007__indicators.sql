-- The candidate's indicator values; what is published of them are versions in schema publication.
create table indicators.indicator_value (
  period           text    not null check (period ~ '^[0-9]{4}$'),
  area_code        text    not null,
  area_level       text    not null check (area_level in ('county', 'town')),
  indicator_code   text    not null,
  numerator        numeric,
  denominator      numeric,
  value            numeric,
  is_target_met    boolean,
  returns_expected integer not null,
  returns_used     integer not null,
  is_provisional   boolean not null,
  waiver_count     integer not null,
  primary key (indicator_code, period, area_code)
);
comment on table indicators.indicator_value is 'each indicator by area and year, of the candidate';
comment on column indicators.indicator_value.value is 'rounded once, half up; the target is tested on the unrounded ratio';
