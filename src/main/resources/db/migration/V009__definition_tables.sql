-- What publication prints of the definitions beside the figures.
create table definitions.indicator (
  indicator_code text    primary key,
  ordinal        integer not null,
  name_zh        text    not null,
  name_en        text    not null,
  unit           text    not null,
  decimals       integer not null,
  formula        text    not null,
  clause         text    not null,
  lead_unit      text    not null,
  kind           text    not null check (kind in ('sum', 'ratio', 'difference')),
  is_percent     boolean not null,
  is_of_towns    boolean not null,
  is_of_counties boolean not null,
  is_of_returns  boolean not null,
  minuend        text    references definitions.indicator,
  subtrahend     text    references definitions.indicator,
  check ((kind = 'difference') = (minuend is not null and subtrahend is not null))
);
comment on column definitions.indicator.is_of_returns is 'whether it counts returns themselves, so that a missing one is an outcome';
comment on table definitions.indicator is 'the indicators of jobs/indicators, in their order';

create table definitions.indicator_form (
  indicator_code text not null references definitions.indicator,
  form_code      text not null,
  primary key (indicator_code, form_code)
);
comment on table definitions.indicator_form is 'the forms whose returns an indicator rests on';

create table definitions.target (
  indicator_code    text    not null,
  period            text    not null,
  target_value      numeric not null,
  target_comparison text    not null check (target_comparison in ('>=', '<=', '=')),
  primary key (indicator_code, period)
);
comment on table definitions.target is 'what the target policy of each year demands';

create table definitions.target_waiver (
  indicator_code text not null,
  area_code      text not null,
  period         text not null,
  reason         text not null,
  primary key (indicator_code, area_code, period)
);
comment on table definitions.target_waiver is 'areas from which a target is not demanded, by year';

create table definitions.published_rate (
  area_name               text    not null,
  area_code               text,
  as_of_date              date    not null,
  vintage                 text    not null,
  basis                   text    not null check (basis in ('CENSUS', 'SAMPLE_ESTIMATE')),
  unit                    text    not null,
  urban                   numeric not null,
  total                   numeric not null,
  rate_percent            numeric not null,
  registered_rate_percent numeric,
  source                  text    not null,
  primary key (area_name, as_of_date, vintage)
);
comment on table definitions.published_rate is 'official figures of jobs/reference, never recomputed';
