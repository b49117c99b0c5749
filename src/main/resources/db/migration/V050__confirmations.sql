-- An allocation or a scorecard that an operator has confirmed is frozen: releases show it as it was published then.
create table linkage.confirmation (
  policy_code text        not null,
  period      text        not null check (period ~ '^[0-9]{4}$'),
  area_code   text        not null check (area_code ~ '^[0-9]{6}$'),
  kind        text        not null check (kind in ('person_money', 'person_land', 'scorecard')),
  release_id  bigint      not null,
  excluded    text[]      not null,
  reason      text        not null check (reason <> ''),
  acted_by    text        not null,
  acted_at    timestamptz not null,
  event_id    bigint      not null,
  primary key (policy_code, period, area_code)
);
comment on table linkage.confirmation is 'which allocations and scorecards operators have confirmed, by county; nothing takes it back';
comment on column linkage.confirmation.area_code is 'the county; of a pool of several counties each has a row';
comment on column linkage.confirmation.release_id is 'the release that showed what was confirmed; no foreign key, as a replay holds no releases';
comment on column linkage.confirmation.excluded is 'receivers that had no figure and were confirmed without';
comment on column linkage.confirmation.event_id is 'its line in the audit';

create table linkage.confirmed_row (
  policy_code text  not null,
  period      text  not null,
  area_code   text  not null,
  table_name  text  not null,
  figures     jsonb not null,
  foreign key (policy_code, period, area_code) references linkage.confirmation
);
comment on table linkage.confirmed_row is 'the published rows that were confirmed, as they stood';
comment on column linkage.confirmed_row.table_name is 'of schema publication';
comment on column linkage.confirmed_row.figures is 'the row by column, without the releases; numbers keep their digits';
create index confirmed_row_of on linkage.confirmed_row (policy_code, period, area_code);
create index confirmed_row_table on linkage.confirmed_row (table_name);

create table linkage.score_publication (
  policy_code text        not null,
  period      text        not null,
  area_code   text        not null,
  reason      text        not null check (reason <> ''),
  acted_by    text        not null,
  acted_at    timestamptz not null,
  event_id    bigint      not null,
  primary key (policy_code, period, area_code),
  foreign key (policy_code, period, area_code) references linkage.confirmation
);
comment on table linkage.score_publication is 'which confirmed scorecards the leading group has published';
comment on column linkage.score_publication.event_id is 'its line in the audit';
