-- Yields the person-money rewards of a release, of a range of towns.
select t.policy_code, t.town_code, t.settlement_points, t.settlement_share, t.education_share, t.permit_share,
  t.effort_share, t.difficulty, t.combined_share, t.reward_yuan, t.pool_yuan, t.is_provisional, t.status, t.reason_zh,
  t.reason_en
from publication.person_money_reward t
where t.policy_code = any (:policies) and t.period = :period and t.town_code between :first and :last
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
order by t.policy_code collate "C", t.town_code collate "C";
