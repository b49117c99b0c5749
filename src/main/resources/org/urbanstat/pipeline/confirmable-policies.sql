-- Yields the policies of which the last release shows rewards, quotas or scores.
select t.policy_code from publication.person_money_reward t where t.to_release is null
union
select t.policy_code from publication.person_land_quota t where t.to_release is null
union
select t.policy_code from publication.scorecard t where t.to_release is null
order by 1;
