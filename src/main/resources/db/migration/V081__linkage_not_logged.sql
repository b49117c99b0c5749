-- Rewards, quotas and scores of the candidate follow from the indicators and the returns, as the indicators do from the
-- facts, and are not worth a log of their own either: a crash that empties them touches every area. What operators have
-- confirmed and published is kept in tables of its own, which stay as they are.
alter table linkage.person_money_reward set unlogged;
alter table linkage.recomputed_reward set unlogged;
alter table linkage.person_land_quota set unlogged;
alter table linkage.scorecard set unlogged;
alter table linkage.scorecard_part set unlogged;
