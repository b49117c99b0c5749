-- Yields the returns of a form that a range of towns owed at a release, with the day by which each was due.
select t.form_code, t.period, t.town_code, t.due_on
from publication.owed_return t
where t.form_code = :form and t.period = any (:periods) and t.town_code between :first and :last
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
order by t.town_code collate "C", t.period collate "C";
