-- Rewards and quotas are made anew by county; a pool that cannot be shared is remembered until its county is looked at
-- again.
create table linkage.unshared_pool (
  policy_code text not null,
  period      text not null,
  county_code text not null check (county_code ~ '^([0-9]{6})?$'),
  reason_zh   text not null,
  reason_en   text not null,
  primary key (policy_code, period, county_code)
);
comment on table linkage.unshared_pool is 'pools of the candidate of which no receiver can get anything';
comment on column linkage.unshared_pool.policy_code is 'the person-money policy';
comment on column linkage.unshared_pool.period is 'the year of the pool';
comment on column linkage.unshared_pool.county_code is 'whose pool it is; empty: of all receivers together';
comment on column linkage.unshared_pool.reason_zh is 'what is missing, in Chinese';
comment on column linkage.unshared_pool.reason_en is 'what is missing, in English';
create index person_money_reward_county on linkage.person_money_reward (left(town_code, 6));
create index person_land_quota_county on linkage.person_land_quota (left(town_code, 6));
