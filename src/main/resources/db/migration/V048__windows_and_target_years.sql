-- Indicators whose years are taken together, and the year by which a target is to be reached.
alter table definitions.indicator
  add column first_year integer,
  add column last_year  integer,
  add column target_by  text check (target_by ~ '^[0-9]{4}$'),
  add check ((first_year is null) = (last_year is null) and first_year <= last_year);
comment on column definitions.indicator.first_year is 'of an indicator whose years are taken together the first of them; else null';
comment on column definitions.indicator.last_year is 'and the last: of a later year there is no figure';
comment on column definitions.indicator.target_by is 'the year by which the target is to be reached; null where it always holds or there is none';

alter table publication.indicator add column target_by text;
comment on column publication.indicator.target_by is 'the year by which the target is to be reached; null where it always holds or there is none';

create or replace view publication.candidate_indicator as
select i.indicator_code, i.ordinal, i.name_zh, i.name_en, i.unit, i.formula, i.clause, i.lead_unit, i.target_by
from definitions.indicator i;
