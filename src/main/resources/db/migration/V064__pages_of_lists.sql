-- A page of a list is a year's towns in the order of their codes, often of one county: the one unique index of each list
-- begins with these, and a page reads its own rows alone. The key of a table is the same in whatever order its index has.
alter table publication.indicator_value
  drop constraint indicator_value_indicator_code_period_area_code_from_releas_key,
  add constraint indicator_value_key unique nulls not distinct (period, area_code, indicator_code, from_release);

alter table publication.owed_return
  drop constraint owed_return_form_code_period_town_code_from_release_key,
  add constraint owed_return_key unique nulls not distinct (period, town_code, form_code, from_release);

alter table publication.return_status
  drop constraint return_status_form_code_period_town_code_from_release_key,
  add constraint return_status_key unique nulls not distinct (period, town_code, form_code, from_release);

alter table publication.person_money_reward
  drop constraint person_money_reward_policy_code_period_town_code_from_relea_key,
  add constraint person_money_reward_key unique nulls not distinct (period, town_code, policy_code, from_release);

alter table publication.person_land_quota
  drop constraint person_land_quota_policy_code_period_town_code_from_release_key,
  add constraint person_land_quota_key unique nulls not distinct (period, town_code, policy_code, from_release);
