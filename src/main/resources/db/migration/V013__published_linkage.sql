-- What follows from the figures: rewards, quotas, scores.
create table publication.person_money_reward (
  policy_code text not null,
  period text not null,
  town_code text not null,
  settlement_points numeric,
  settlement_share numeric,
  education_share numeric,
  permit_share numeric,
  effort_share numeric,
  difficulty numeric not null,
  combined_share numeric,
  reward_yuan bigint,
  pool_yuan bigint not null,
  is_provisional boolean not null,
  status text not null,
  reason_zh text not null,
  reason_en text not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (policy_code, period, town_code, from_release),
  check (to_release > from_release)
);
comment on table publication.person_money_reward is 'the reward of each receiving town';
create index person_money_reward_current on publication.person_money_reward (policy_code, period, town_code) where to_release is null;
create index person_money_reward_from on publication.person_money_reward (from_release);
create index person_money_reward_to on publication.person_money_reward (to_release);

create table publication.person_money_clawback (
  period text not null,
  corrected_period text not null,
  town_code text not null,
  awarded_yuan bigint not null,
  recomputed_yuan bigint not null,
  clawback_yuan bigint not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (period, corrected_period, town_code, from_release),
  check (to_release > from_release)
);
comment on table publication.person_money_clawback is 'what a correction after confirmation takes back or gives';
create index person_money_clawback_current on publication.person_money_clawback (period, corrected_period, town_code) where to_release is null;
create index person_money_clawback_from on publication.person_money_clawback (from_release);
create index person_money_clawback_to on publication.person_money_clawback (to_release);

create table publication.person_land_quota (
  policy_code text not null,
  period text not null,
  town_code text not null,
  settled_count bigint,
  urban_construction_land_m2 numeric,
  urban_residents bigint,
  per_capita_land_m2 numeric,
  standard_m2_per_person numeric,
  adjustment_percent numeric not null,
  quota_m2 numeric,
  quota_hectares numeric,
  quota_mu numeric,
  is_provisional boolean not null,
  status text not null,
  reason_zh text not null,
  reason_en text not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (policy_code, period, town_code, from_release),
  check (to_release > from_release)
);
comment on table publication.person_land_quota is 'the quota of each receiving town';
create index person_land_quota_current on publication.person_land_quota (policy_code, period, town_code) where to_release is null;
create index person_land_quota_from on publication.person_land_quota (from_release);
create index person_land_quota_to on publication.person_land_quota (to_release);

create table publication.scorecard (
  period text not null,
  subject_type text not null check (subject_type in ('town', 'department')),
  subject_code text not null,
  subject_name text not null,
  score numeric,
  rank integer,
  grade text,
  listing text not null,
  reason text not null,
  state text not null,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique nulls not distinct (period, subject_type, subject_code, from_release),
  check (to_release > from_release)
);
comment on table publication.scorecard is 'scores and lists of towns and departments';
create index scorecard_current on publication.scorecard (period, subject_type, subject_code) where to_release is null;
create index scorecard_from on publication.scorecard (from_release);
create index scorecard_to on publication.scorecard (to_release);
