-- The candidate's indicator values, of the stage indicators; what is published of them are versions in publication.
create table indicators.operand (
  indicator_code text    not null,
  side           text    not null check (side in ('numerator', 'denominator')),
  period         text    not null,
  town_code      text    not null,
  total          numeric not null,
  primary key (indicator_code, side, period, town_code)
);
comment on table indicators.operand is 'what each town puts into each side of each indicator, of the candidate';

-- One rounding, half up, exactly: numeric division alone would round once before. For n >= 0 and d > 0.
create function indicators.rounded_ratio(n numeric, d numeric, decimals integer) returns numeric
language sql immutable strict parallel safe
return round(div(2 * n * power(10::numeric, decimals) + d, 2 * d) / power(10::numeric, decimals), decimals);
comment on function indicators.rounded_ratio is 'n / d rounded once, half up, to the given decimals';

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

create unlogged table indicators.coverage (
  indicator_code   text   not null,
  period           text   not null,
  area_code        text   not null,
  returns_expected bigint not null,
  returns_used     bigint not null,
  waiver_count     bigint not null,
  primary key (indicator_code, period, area_code)
);
comment on table indicators.coverage is 'how many returns each indicator expects and uses; made anew every night';
