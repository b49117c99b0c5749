-- The candidate's person-money rewards and person-land quotas, with the reasons of each town.
create table linkage.person_money_reward (
  period            text    not null,
  town_code         text    not null,
  policy_code       text    not null,
  settlement_points numeric,
  settlement_share  numeric,
  education_share   numeric,
  permit_share      numeric,
  effort_share      numeric,
  difficulty        numeric not null,
  combined_share    numeric,
  reward_yuan       bigint,
  pool_yuan         bigint  not null check (pool_yuan >= 0),
  is_provisional    boolean not null,
  status            text    not null check (status in ('final', 'provisional', 'not_computable', 'confirmed')),
  reason_zh         text    not null,
  reason_en         text    not null,
  primary key (policy_code, period, town_code)
);
comment on table linkage.person_money_reward is 'the reward of each receiving town, of the candidate';

create table linkage.person_land_quota (
  period                     text    not null,
  town_code                  text    not null,
  policy_code                text    not null,
  settled_count              bigint,
  urban_construction_land_m2 numeric,
  urban_residents            bigint,
  per_capita_land_m2         numeric,
  standard_m2_per_person     numeric,
  adjustment_percent         numeric not null,
  quota_m2                   numeric,
  quota_hectares             numeric,
  quota_mu                   numeric,
  is_provisional             boolean not null,
  status                     text    not null check (status in ('final', 'provisional', 'not_computable', 'confirmed')),
  reason_zh                  text    not null,
  reason_en                  text    not null,
  primary key (policy_code, period, town_code)
);
comment on table linkage.person_land_quota is 'the quota of each receiving town, of the candidate';
