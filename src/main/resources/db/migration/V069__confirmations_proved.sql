-- What is confirmed can be proved and cannot be changed: the act in the audit carries the hash of the rows that were kept, the
-- rows are exactly those that were published, and the text of the policy is kept with the act.
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
comment on column linkage.confirmed_policy.path is 'its place in jobs/ then; empty where an earlier program did not keep it and no edition holds it';
comment on column linkage.confirmed_policy.content is 'what it said; corrections are recomputed by it, whatever the file says since';

-- an earlier program kept the text with the release alone
insert into linkage.confirmed_policy (event_id, path, content)
select distinct on (c.event_id) c.event_id, coalesce(f.path, ''), coalesce(f.content, '')
from linkage.confirmation c
left join publication.release r on r.release_id = c.release_id
left join lateral (
  select e.path, t.content
  from definitions.edition_file e
  join definitions.file t on t.sha256 = e.file_sha256
  where e.edition_sha256 = r.definitions_sha256 and e.path like 'policy/%'
    and t.content ~ ('(^|\n)code:[ \t]*["'']?' || c.policy_code || '["'']?[ \t]*(#|\r|\n|$)')
) f on true
order by c.event_id, f.path collate "C";

alter table linkage.confirmation
  add column is_shared boolean not null default false,
  add column without_zh text not null default '',
  add column without_en text not null default '',
  add column row_count bigint check (row_count >= 0),
  add column rows_sha256 text check (rows_sha256 ~ '^[0-9a-f]{64}$'),
  add check ((row_count is null) = (rows_sha256 is null)),
  add foreign key (event_id) references linkage.confirmed_policy;
create index confirmation_event on linkage.confirmation (event_id);
comment on column linkage.confirmation.is_shared is 'whether receivers of several counties share it: then nobody else gets anything of that policy and year';
comment on column linkage.confirmation.without_zh is
  'what the rows of the excluded say beside their reason, in Chinese; empty where nobody is, or an earlier program put it into the rows';
comment on column linkage.confirmation.without_en is 'the same in English';
comment on column linkage.confirmation.row_count is 'rows of linkage.confirmed_row; null where an earlier program did not count them';
comment on column linkage.confirmation.rows_sha256 is 'hash of those rows as linkage.kept_hash makes it; null where an earlier program made none';

update linkage.confirmation c
set is_shared = true
from linkage.confirmed_policy p
where p.event_id = c.event_id and c.kind = 'person_money' and p.content <> ''
  and p.content !~ '(^|\n)scope:[ \t]*["'']?each_county';

alter table linkage.confirmed_row
  alter constraint confirmed_row_policy_code_period_area_code_fkey deferrable initially deferred,
  add column town_code text generated always as (figures ->> 'town_code') stored;
comment on column linkage.confirmed_row.town_code is 'of the figures, so that a row is found without opening them; null where they name none';
comment on column linkage.confirmed_row.figures is 'the row by column as it was published, without the releases; numbers keep their digits';
drop index linkage.confirmed_row_table;
create index confirmed_row_area on linkage.confirmed_row (table_name, left(area_code, 6));
create index confirmed_row_county on linkage.confirmed_row (table_name, left(town_code, 6));
create index confirmed_row_town on linkage.confirmed_row (table_name, town_code);

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

-- A receiver that comes after its pool was confirmed gets nothing of it.
create or replace view publication.candidate_person_money_reward as
select m.policy_code, m.period, m.town_code, m.settlement_points, m.settlement_share, m.education_share,
  m.permit_share, m.effort_share, m.difficulty, m.combined_share, m.reward_yuan, m.pool_yuan, m.is_provisional,
  m.status, m.reason_zh, m.reason_en
from linkage.person_money_reward m
where not exists (
  select from linkage.confirmation c
  where c.kind = 'person_money' and c.period = m.period and c.area_code = left(m.town_code, 6)
)
and not exists (
  select from linkage.confirmation c
  where c.kind = 'person_money' and c.period = m.period and c.policy_code = m.policy_code and c.is_shared
)
union all
select c.policy_code, c.period, c.town_code, r.settlement_points, r.settlement_share, r.education_share,
  r.permit_share, r.effort_share, r.difficulty, r.combined_share, r.reward_yuan, r.pool_yuan, r.is_provisional,
  case r.status when 'not_computable' then r.status else 'confirmed' end,
  case when c.town_code = any (n.excluded) then concat_ws(';', r.reason_zh, nullif(n.without_zh, '')) else r.reason_zh end,
  case when c.town_code = any (n.excluded) then concat_ws('; ', r.reason_en, nullif(n.without_en, '')) else r.reason_en end
from linkage.confirmed_row c
join linkage.confirmation n on n.policy_code = c.policy_code and n.period = c.period and n.area_code = c.area_code
cross join lateral jsonb_populate_record(null::publication.person_money_reward, c.figures) r
where c.table_name = 'person_money_reward';

create or replace view publication.candidate_person_land_quota as
select q.policy_code, q.period, q.town_code, q.settled_count, q.urban_construction_land_m2, q.urban_residents,
  q.per_capita_land_m2, q.standard_m2_per_person, q.adjustment_percent, q.quota_m2, q.quota_hectares, q.quota_mu,
  q.is_provisional, q.status, q.reason_zh, q.reason_en
from linkage.person_land_quota q
where not exists (
  select from linkage.confirmation c
  where c.kind = 'person_land' and c.period = q.period and c.area_code = left(q.town_code, 6)
)
union all
select c.policy_code, c.period, c.town_code, r.settled_count, r.urban_construction_land_m2, r.urban_residents,
  r.per_capita_land_m2, r.standard_m2_per_person, r.adjustment_percent, r.quota_m2, r.quota_hectares, r.quota_mu,
  r.is_provisional, case r.status when 'not_computable' then r.status else 'confirmed' end,
  case when c.town_code = any (n.excluded) then concat_ws(';', r.reason_zh, nullif(n.without_zh, '')) else r.reason_zh end,
  case when c.town_code = any (n.excluded) then concat_ws('; ', r.reason_en, nullif(n.without_en, '')) else r.reason_en end
from linkage.confirmed_row c
join linkage.confirmation n on n.policy_code = c.policy_code and n.period = c.period and n.area_code = c.area_code
cross join lateral jsonb_populate_record(null::publication.person_land_quota, c.figures) r
where c.table_name = 'person_land_quota';
