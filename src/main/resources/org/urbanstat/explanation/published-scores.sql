-- Yields the score of a town or department in a release.
select t.policy_code, t.subject_type, t.subject_code, t.subject_name, t.score, t.rank, t.grade, t.listing,
  t.is_provisional, t.reason as reason_zh, t.reason_en, t.area_code, t.state,
  t.score_lowest, t.score_highest
from publication.scorecard t
where t.period = :period and t.subject_type = :type and t.subject_code = :subject
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release);
