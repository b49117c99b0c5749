-- Yields what each item brings into the score of a subject in a release.
select t.indicator_code, t.method, t.value, t.target_value, t.target_comparison, t.weight, t.status, t.marks,
  t.effective_weight, t.contribution, t.reason_zh, t.reason_en, t.marks_lowest, t.marks_highest
from publication.scorecard_part t
where t.period = :period and t.subject_type = :type and t.subject_code = :subject
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
order by t.ordinal;
