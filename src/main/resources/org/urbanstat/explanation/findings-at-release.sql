-- Yields the findings on revisions that a release published, in the order of each return.
select t.form_code, t.period, t.town_code, t.revision, t.rule_code, t.severity, t.sheet, t.cell, t.message_zh,
  t.message_en, t.waiver
from publication.finding t
where t.submission_id = any (:submissions) and t.form_code = :form and t.period = any (:periods)
  and t.town_code between :first and :last
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
order by t.town_code collate "C", t.period collate "C", t.is_across, t.ordinal;
