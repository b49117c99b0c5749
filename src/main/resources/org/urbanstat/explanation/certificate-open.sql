-- Whether any reward of a policy and year that a release shows, of one county or of all, is open.
select exists (
  select from publication.person_money_reward t
  where t.policy_code = :policy and t.period = :period and t.status in ('final', 'provisional')
    and (:county = '' or left(t.town_code, 6) = :county)
    and t.from_release <= :release and (t.to_release is null or t.to_release > :release));
