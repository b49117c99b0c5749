-- The returns of a town that somebody has to do something about: missing ones, and those whose latest revision is rejected.
select t.period, t.town_code, t.town_name, t.form_code, t.status, t.revision, t.revision_in_force, t.error_count,
  t.due_on, t.file_name
from mart.return_status t
where t.status in ('missing', 'rejected') and {where}
order by t.period collate "C", t.town_code collate "C", t.form_code collate "C"
