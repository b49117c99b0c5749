-- The returns that somebody has to do something about: missing ones, and those whose latest revision is rejected. Of all towns:
-- the counts say of which counties and forms to look at the returns.
with county as materialized (
  select t.period, t.county_code, t.form_code
  from mart.return_count t
  where (t.missing > 0 or t.rejected > 0) and {where}
)
select s.period, s.town_code, s.town_name, s.form_code, s.status, s.revision, s.revision_in_force, s.error_count,
  s.due_on, s.file_name
from county c
cross join lateral (
  select r.period, r.town_code, r.town_name, r.form_code, r.status, r.revision, r.revision_in_force, r.error_count,
    r.due_on, r.file_name
  from mart.return_status r
  where r.period = c.period and r.town_code between c.county_code || '000' and c.county_code || '999'
    and r.form_code = c.form_code and r.status in ('missing', 'rejected')
) s
order by s.period collate "C", s.town_code collate "C", s.form_code collate "C"
