-- Yields the periods of a policy of which the last release shows rewards, quotas or scores.
select t.period from publication.person_money_reward t where t.to_release is null and t.policy_code = :policy
union
select t.period from publication.person_land_quota t where t.to_release is null and t.policy_code = :policy
union
select t.period from publication.scorecard t where t.to_release is null and t.policy_code = :policy
order by 1;
