-- The returns that somebody has to do something about: missing ones, and those whose latest revision is rejected. The counts
-- say in which counties to look.
with county as materialized (
  select distinct c.period, c.county_code
  from mart.return_count c
  where c.missing > 0 or c.rejected > 0
)
select t.period, t.town_code, t.town_name, t.form_code, t.status, t.revision, t.revision_in_force, t.error_count,
  t.due_on, t.file_name
from county c
cross join lateral (
  select s.*
  from mart.return_status s
  where s.period = c.period and s.town_code between c.county_code || '000' and c.county_code || '999'
    and s.status in ('missing', 'rejected')
) t
where {where}
order by t.period collate "C", t.town_code collate "C", t.form_code collate "C"
