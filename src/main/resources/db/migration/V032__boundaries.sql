-- What became of areas, and what follows of it for series: figures restated to the boundaries of another year. A year of
-- boundaries, or of what was reported, stands for an era: from a year in which boundaries changed to the next such year;
-- 0 is the time before the first.
create table definitions.succession (
  effective_on date not null,
  from_code    text not null,
  to_code      text not null,
  kind         text not null check (kind in ('merged_into', 'split_into', 'recoded', 'moved_to')),
  document     text not null,
  primary key (effective_on, from_code, to_code)
);
comment on table definitions.succession is 'what became of areas, from jobs/areas';

create view definitions.boundary_era as
select distinct extract(year from s.effective_on)::integer as year
from definitions.succession s;
comment on view definitions.boundary_era is 'the years in which boundaries changed';

create table definitions.form_grain (
  form_code      text    primary key,
  grain          text    not null check (grain in ('unit', 'town')),
  is_within_year boolean not null
);
comment on table definitions.form_grain is 'how closely each form tells where its figures belong';
comment on column definitions.form_grain.is_within_year is 'whether its figures are of a time within the year, not of its end';

create table definitions.boundary_part (
  boundary_year integer not null,
  reported_year integer not null,
  grain         text    not null check (grain in ('unit', 'town', 'within_year')),
  source_code   text    not null,
  area_code     text    not null,
  is_whole      boolean not null,
  primary key (reported_year, grain, source_code, boundary_year, area_code)
);
comment on table definitions.boundary_part is 'which units and towns, as reported, make up an area within other boundaries';
comment on column definitions.boundary_part.is_whole is 'false where only some of what the source reported belongs to the area';

create table definitions.boundary_area (
  boundary_year integer not null,
  reported_year integer not null,
  area_code     text    not null,
  primary key (boundary_year, reported_year, area_code)
);
comment on table definitions.boundary_area is 'areas that are not the same within both boundaries';

create table definitions.boundary_break (
  boundary_year integer not null,
  reported_year integer not null,
  grain         text    not null,
  area_code     text    not null,
  reason_zh     text    not null,
  reason_en     text    not null,
  primary key (boundary_year, reported_year, grain, area_code)
);
comment on table definitions.boundary_break is 'why figures of a grain cannot be restated for an area';

create table definitions.series_break (
  year      integer not null,
  area_code text    not null,
  reason_zh text    not null,
  reason_en text    not null,
  primary key (area_code, year)
);
comment on table definitions.series_break is 'years in which the series of an area, as reported, breaks';

create unlogged table indicators.restated_operand (
  boundary_year  integer not null,
  indicator_code text    not null,
  side           text    not null check (side in ('numerator', 'denominator')),
  period         text    not null,
  area_code      text    not null,
  town_code      text    not null,
  total          numeric not null,
  primary key (indicator_code, side, period, boundary_year, area_code, town_code)
);
comment on table indicators.restated_operand is 'what each town puts into an area within other boundaries; made anew every night';

create table indicators.restated_value (
  boundary_year    integer not null,
  indicator_code   text    not null,
  period           text    not null check (period ~ '^[0-9]{4}$'),
  area_code        text    not null,
  area_level       text    not null check (area_level in ('county', 'town')),
  numerator        numeric,
  denominator      numeric,
  value            numeric,
  is_break         boolean not null,
  reason_zh        text,
  reason_en        text,
  returns_expected integer not null,
  returns_used     integer not null,
  is_provisional   boolean not null,
  waiver_count     integer not null,
  primary key (indicator_code, period, boundary_year, area_code),
  check (is_break = (reason_zh is not null and reason_en is not null)),
  check (not is_break or numerator is null and denominator is null and value is null)
);
comment on table indicators.restated_value is 'indicators of areas that are not the same within other boundaries, of the candidate';

create table publication.succession (
  effective_on date not null,
  from_code text not null,
  to_code text not null,
  kind text not null,
  document text not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (effective_on, from_code, to_code, from_release),
  check (to_release > from_release)
);
comment on table publication.succession is 'what became of areas';
create index succession_current on publication.succession (effective_on, from_code, to_code) where to_release is null;
create index succession_from on publication.succession (from_release);
create index succession_to on publication.succession (to_release);

create table publication.boundary_area (
  boundary_year integer not null,
  reported_year integer not null,
  area_code text not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (boundary_year, reported_year, area_code, from_release),
  check (to_release > from_release)
);
comment on table publication.boundary_area is 'areas that are not the same within both boundaries';
create index boundary_area_current on publication.boundary_area (boundary_year, reported_year, area_code) where to_release is null;
create index boundary_area_from on publication.boundary_area (from_release);
create index boundary_area_to on publication.boundary_area (to_release);

create table publication.series_break (
  year integer not null,
  area_code text not null,
  reason_zh text not null,
  reason_en text not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (area_code, year, from_release),
  check (to_release > from_release)
);
comment on table publication.series_break is 'years in which the series of an area, as reported, breaks';
create index series_break_current on publication.series_break (area_code, year) where to_release is null;
create index series_break_from on publication.series_break (from_release);
create index series_break_to on publication.series_break (to_release);

create table publication.restated_value (
  boundary_year integer not null,
  indicator_code text not null,
  period text not null,
  area_code text not null,
  area_level text not null,
  numerator numeric,
  denominator numeric,
  value numeric,
  is_break boolean not null,
  reason_zh text,
  reason_en text,
  returns_expected integer not null,
  returns_used integer not null,
  is_provisional boolean not null,
  waiver_count integer not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (indicator_code, period, boundary_year, area_code, from_release),
  check (to_release > from_release)
);
comment on table publication.restated_value is 'indicators of areas that are not the same within other boundaries';
create index restated_value_current on publication.restated_value (indicator_code, period, boundary_year, area_code) where to_release is null;
create index restated_value_from on publication.restated_value (from_release);
create index restated_value_to on publication.restated_value (to_release);

create view publication.candidate_succession as
select s.effective_on, s.from_code, s.to_code, s.kind, s.document
from definitions.succession s;

create view publication.candidate_boundary_area as
select b.boundary_year, b.reported_year, b.area_code
from definitions.boundary_area b;

create view publication.candidate_series_break as
select b.year, b.area_code, b.reason_zh, b.reason_en
from definitions.series_break b;

create view publication.candidate_restated_value as
select r.boundary_year, r.indicator_code, r.period, r.area_code, r.area_level, r.numerator, r.denominator, r.value,
  r.is_break, r.reason_zh, r.reason_en, r.returns_expected, r.returns_used, r.is_provisional, r.waiver_count
from indicators.restated_value r;
