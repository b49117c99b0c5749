-- Yields the person-land quotas of a town in a release.
select t.policy_code, t.town_code, t.settled_count, t.urban_construction_land_m2, t.urban_residents,
  t.per_capita_land_m2, t.standard_m2_per_person, t.adjustment_percent, t.quota_m2, t.quota_hectares, t.quota_mu,
  t.is_provisional, t.status, t.reason_zh, t.reason_en
from publication.person_land_quota t
where t.policy_code = any (:policies) and t.period = :period and t.town_code = :town
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
order by t.policy_code collate "C";
