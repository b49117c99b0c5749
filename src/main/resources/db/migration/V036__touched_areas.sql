-- What a night works on: the areas of which an input differs from what the last release was computed from. Everything
-- else is as it is published, and is passed.
create table pipeline.touched_area (
  area_code text primary key check (area_code ~ '^([0-9]{6}([0-9]{3})?|[-*])$')
);
comment on table pipeline.touched_area is
  'towns of which an input differs from what the last release was computed from, their counties, and the areas restated from them; the run adds to it where it judges the returns, and the transaction that publishes, or finds no difference to the last release, empties it; so a run that dies, is held or is discarded leaves it';
comment on column pipeline.touched_area.area_code is
  'nine digits a town, six a county; - what belongs to no area (findings of files as a whole); * every area, also those that are there no more: then all codes known are here too';

create view pipeline.touched_county as
select distinct left(a.area_code, 6) as county_code
from pipeline.touched_area a
where a.area_code not in ('-', '*');
comment on view pipeline.touched_county is 'the counties of touched areas';
comment on column pipeline.touched_county.county_code is 'six digits';

create table pipeline.judged (
  is_only_row boolean primary key default true check (is_only_row),
  basis       text    not null,
  run_id      bigint  not null,
  event_id    bigint  not null,
  judged_on   date    not null
);
comment on table pipeline.judged is
  'what the states of the returns were judged from last: later readings, acts and days touch their towns; no row: everything is judged anew';
comment on column pipeline.judged.basis is
  'what bears on every town: definitions, what is due by now, version of the program and of the schema';
comment on column pipeline.judged.run_id is
  'the last run that had read anything then; no foreign key, as a replay holds readings without their runs';
comment on column pipeline.judged.event_id is 'the last act of an operator on a revision, as in audit.event';
comment on column pipeline.judged.judged_on is 'in the zone of the schedules; an acceptance that expired since touches its town';

-- A crash of the server empties unlogged tables; this one with the others, and then everything is computed anew.
create unlogged table pipeline.unlogged_kept (
  is_only_row boolean primary key default true check (is_only_row)
);
comment on table pipeline.unlogged_kept is 'one row while what the unlogged tables held last is still there';
