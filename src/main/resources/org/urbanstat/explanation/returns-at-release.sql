-- Yields what a release says of the returns of a form, of a range of towns: those that came, one row a return, with the
-- reading in force where there is one.
select t.form_code, t.period, t.town_code, t.status, t.revision, t.error_count, t.first_accepted_at,
  t.revision_in_force, r.reading_id, r.submission_id, r.file_name, r.sheet, r.is_transposed, r.received_at, s.sha256,
  array(select c.key || '=' || c.value from jsonb_each_text(l.field_columns) c) as places
from publication.return_status t
left join validation.reading r on r.reading_id = t.reading_id_in_force
left join validation.reading_layout l on l.layout_id = r.layout_id
left join intake.submission s on s.submission_id = r.submission_id
where t.form_code = :form and t.period = any (:periods) and t.town_code between :first and :last
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
order by t.town_code collate "C", t.period collate "C";
