-- The figures of a release.
create table publication.indicator (
  indicator_code text not null,
  ordinal integer not null,
  name_zh text not null,
  name_en text not null,
  unit text not null,
  formula text not null,
  clause text not null,
  lead_unit text not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (indicator_code, from_release),
  check (to_release > from_release)
);
comment on table publication.indicator is 'what each indicator means';
create index indicator_current on publication.indicator (indicator_code) where to_release is null;
create index indicator_from on publication.indicator (from_release);
create index indicator_to on publication.indicator (to_release);

create table publication.indicator_value (
  indicator_code text not null,
  period text not null,
  area_code text not null,
  area_level text not null,
  numerator numeric,
  denominator numeric,
  value numeric,
  target_value numeric,
  target_comparison text,
  is_target_met boolean,
  returns_expected integer not null,
  returns_used integer not null,
  lower_bound numeric,
  upper_bound numeric,
  is_provisional boolean not null,
  waiver_count integer not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (indicator_code, period, area_code, from_release),
  check (to_release > from_release)
);
comment on table publication.indicator_value is 'each indicator by area and year';
create index indicator_value_current on publication.indicator_value (indicator_code, period, area_code) where to_release is null;
create index indicator_value_from on publication.indicator_value (from_release);
create index indicator_value_to on publication.indicator_value (to_release);

create table publication.urbanization_rate (
  period text not null,
  area_code text not null,
  area_level text not null,
  basis text not null,
  resident_total numeric,
  resident_urban numeric,
  resident_rate_percent numeric,
  registered_total numeric,
  registered_urban numeric,
  registered_rate_percent numeric,
  rate_gap_points numeric,
  returns_expected integer not null,
  returns_used integer not null,
  is_provisional boolean not null,
  waiver_count integer not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (period, area_code, from_release),
  check (to_release > from_release)
);
comment on table publication.urbanization_rate is 'both rates by area and year';
create index urbanization_rate_current on publication.urbanization_rate (period, area_code) where to_release is null;
create index urbanization_rate_from on publication.urbanization_rate (from_release);
create index urbanization_rate_to on publication.urbanization_rate (to_release);

create table publication.published_rate (
  area_name text not null,
  area_code text,
  as_of_date date not null,
  vintage text not null,
  basis text not null,
  unit text not null,
  urban numeric not null,
  total numeric not null,
  rate_percent numeric not null,
  registered_rate_percent numeric,
  source text not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (area_name, as_of_date, vintage, from_release),
  check (to_release > from_release)
);
comment on table publication.published_rate is 'official figures, each vintage a row';
create index published_rate_current on publication.published_rate (area_name, as_of_date, vintage) where to_release is null;
create index published_rate_from on publication.published_rate (from_release);
create index published_rate_to on publication.published_rate (to_release);
