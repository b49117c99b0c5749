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

-- One row a town and confirmed period whose award would be another one by the returns of today, less what was settled already.
-- It is taken back, or given, with the first later period that is not confirmed; confirming that settles it. Of a pool the rows
-- to be settled in a year add up to zero: what is taken back from some is due to the others.
create or replace view publication.candidate_person_money_clawback as
with settled_row as (
  select r.period, r.corrected_period, c.town_code, r.awarded_yuan, r.recomputed_yuan, r.clawback_yuan
  from linkage.confirmed_row c
  cross join lateral jsonb_populate_record(null::publication.person_money_clawback, c.figures) r
  where c.table_name = 'person_money_clawback'
),
settled as (
  select s.corrected_period, s.town_code, sum(s.clawback_yuan)::bigint as clawback_yuan
  from settled_row s
  group by s.corrected_period, s.town_code
),
due as (
  select c.period as corrected_period, c.area_code, c.town_code,
    (c.figures ->> 'reward_yuan')::bigint - coalesce(s.clawback_yuan, 0) as awarded_yuan, m.reward_yuan as recomputed_yuan
  from linkage.confirmed_row c
  join linkage.recomputed_reward m
    on m.policy_code = c.policy_code and m.period = c.period and m.town_code = c.town_code
  left join settled s on s.corrected_period = c.period and s.town_code = c.town_code
  where c.table_name = 'person_money_reward'
)
select (
    select min(y)::text
    from generate_series(d.corrected_period::integer + 1, d.corrected_period::integer + 100) y
    where not exists (
      select from linkage.confirmation c
      where c.kind = 'person_money' and c.area_code = d.area_code and c.period = y::text
    )
  ) as period,
  d.corrected_period, d.town_code, d.awarded_yuan, d.recomputed_yuan, d.awarded_yuan - d.recomputed_yuan as clawback_yuan
from due d
where d.awarded_yuan <> d.recomputed_yuan
union all
select s.period, s.corrected_period, s.town_code, s.awarded_yuan, s.recomputed_yuan, s.clawback_yuan
from settled_row s;
