-- Keeps, until the transaction ends, the rewards from pools of more than a county before they are made anew.
create temporary table common_reward_before on commit drop as
select m.period, m.town_code, m.policy_code, m.settlement_points, m.settlement_share, m.education_share, m.permit_share,
  m.effort_share, m.difficulty, m.combined_share, m.reward_yuan, m.pool_yuan, m.is_provisional, m.status, m.reason_zh,
  m.reason_en
from linkage.person_money_reward m
where m.policy_code = any (:together);
