-- An allocation or a scorecard that an operator has confirmed is frozen: releases show it as it was published then. It can be
-- proved and cannot be changed: the act in the audit carries the hash of the rows that were kept, the rows are exactly those
-- that were published, and the text of the policy is kept with the act.
create or replace function validation.refuse_change_of_act() returns trigger language plpgsql as $$
declare
  has_rows boolean;
begin
  if tg_op = 'TRUNCATE' then
    -- emptying what is empty changes nothing; a restore does it before it loads
    execute format('select exists (select from %I.%I)', tg_table_schema, tg_table_name) into has_rows;
    if not has_rows then
      return null;
    end if;
  end if;
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, lower(tg_op)
    using errcode = 'integrity_constraint_violation',
      hint = coalesce(tg_argv[0], 'A mistake is mended by another act: --undo.');
end
$$;

create table linkage.confirmed_policy (
  event_id bigint primary key check (event_id > 0),
  path     text   not null,
  content  text   not null
);
comment on table linkage.confirmed_policy is 'the policy file by which something was confirmed, as it stood then: one an act';
comment on column linkage.confirmed_policy.event_id is
  'the act in audit.event; no foreign key, as a replay holds the acts without the audit';
comment on column linkage.confirmed_policy.path is 'its place in jobs/ then';
comment on column linkage.confirmed_policy.content is 'what it said; corrections are recomputed by it, whatever the file says since';

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
  event_id    bigint      not null references linkage.confirmed_policy,
  is_shared   boolean     not null,
  without_zh  text        not null,
  without_en  text        not null,
  row_count   bigint      not null check (row_count >= 0),
  rows_sha256 text        not null check (rows_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (policy_code, period, area_code)
);
create index confirmation_event on linkage.confirmation (event_id);
comment on table linkage.confirmation is 'which allocations and scorecards operators have confirmed, by county; nothing takes it back';
comment on column linkage.confirmation.area_code is 'the county; of a pool of several counties each has a row';
comment on column linkage.confirmation.release_id is 'the release that showed what was confirmed; no foreign key, as a replay holds no releases';
comment on column linkage.confirmation.excluded is 'receivers that had no figure and were confirmed without';
comment on column linkage.confirmation.event_id is 'its line in the audit';
comment on column linkage.confirmation.is_shared is 'whether receivers of several counties share it: then nobody else gets anything of that policy and year';
comment on column linkage.confirmation.without_zh is 'what the rows of the excluded say beside their reason, in Chinese; empty where nobody is';
comment on column linkage.confirmation.without_en is 'the same in English';
comment on column linkage.confirmation.row_count is 'rows of linkage.confirmed_row';
comment on column linkage.confirmation.rows_sha256 is 'hash of those rows as linkage.kept_hash makes it';

create table linkage.confirmed_row (
  policy_code text  not null,
  period      text  not null,
  area_code   text  not null,
  table_name  text  not null,
  figures     jsonb not null,
  town_code   text  generated always as (figures ->> 'town_code') stored,
  foreign key (policy_code, period, area_code) references linkage.confirmation deferrable initially deferred
);
comment on table linkage.confirmed_row is 'the published rows that were confirmed, as they stood';
comment on column linkage.confirmed_row.table_name is 'of schema publication';
comment on column linkage.confirmed_row.figures is 'the row by column as it was published, without the releases; numbers keep their digits';
comment on column linkage.confirmed_row.town_code is 'of the figures, so that a row is found without opening them; null where they name none';
create index confirmed_row_of on linkage.confirmed_row (policy_code, period, area_code);
create index confirmed_row_area on linkage.confirmed_row (table_name, left(area_code, 6));
create index confirmed_row_county on linkage.confirmed_row (table_name, left(town_code, 6));
create index confirmed_row_town on linkage.confirmed_row (table_name, town_code);

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

create view linkage.kept_hash as
select r.policy_code, r.period, r.area_code, count(*) as row_count,
  encode(sha256(convert_to(string_agg(h.sha256, chr(10) order by r.table_name collate "C", h.sha256 collate "C"), 'UTF8')), 'hex')
    as rows_sha256
from linkage.confirmed_row r
cross join lateral (
  select encode(sha256(convert_to(r.table_name || ' ' || r.figures::text, 'UTF8')), 'hex') as sha256
) h
group by r.policy_code, r.period, r.area_code;
comment on view linkage.kept_hash is
  'the rows kept of a policy, a period and a county: how many, and the SHA-256 over the hexadecimal SHA-256 of "TABLE FIGURES" of each, by table and hash, a newline between';

create trigger confirmed_policy_unchanged before update or delete or truncate on linkage.confirmed_policy
  for each statement execute function validation.refuse_change_of_act('What is confirmed stays; a correction becomes a clawback.');
create trigger confirmation_unchanged before update or delete or truncate on linkage.confirmation
  for each statement execute function validation.refuse_change_of_act('What is confirmed stays; a correction becomes a clawback.');
create trigger confirmed_row_unchanged before update or delete or truncate on linkage.confirmed_row
  for each statement execute function validation.refuse_change_of_act('What is confirmed stays; a correction becomes a clawback.');
create trigger score_publication_unchanged before update or delete or truncate on linkage.score_publication
  for each statement execute function validation.refuse_change_of_act('What is published stays.');

-- What a confirmed pool comes to by the returns in force, under the policy as it was confirmed and among those who were awarded
-- something then. What it differs by from what was awarded is a clawback; an edit of the policy's file is none.
create table linkage.recomputed_reward (
  period            text    not null,
  town_code         text    not null,
  policy_code       text    not null,
  settlement_points numeric not null,
  settlement_share  numeric not null,
  education_share   numeric not null,
  permit_share      numeric not null,
  effort_share      numeric not null,
  difficulty        numeric not null,
  combined_share    numeric not null,
  reward_yuan       bigint  not null check (reward_yuan >= 0),
  pool_yuan         bigint  not null check (pool_yuan >= 0),
  is_provisional    boolean not null,
  status            text    not null check (status in ('final', 'provisional')),
  reason_zh         text    not null,
  reason_en         text    not null,
  primary key (policy_code, period, town_code)
);
comment on table linkage.recomputed_reward is
  'what the receivers of a confirmed pool would get by the returns in force, of the candidate; of a pool all of them or none, where one lacks a return or there is nothing to share';
comment on column linkage.recomputed_reward.period is 'the confirmed year';
comment on column linkage.recomputed_reward.town_code is 'who was awarded something when the pool was confirmed';
comment on column linkage.recomputed_reward.policy_code is 'as it stood then, see linkage.confirmed_policy';
create index recomputed_reward_county on linkage.recomputed_reward (left(town_code, 6));
