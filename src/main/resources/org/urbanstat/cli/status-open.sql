-- The returns that somebody has to do something about: missing ones, and those whose latest revision is rejected; the first
-- {most} of them (null: all). Of all towns: the counts say of which counties and forms to look at the returns, each by the key:
-- that nothing is taken out of the inner query (offset 0) keeps the planner from reading all of them for a few.
with counted as (
  select t.period, t.county_code, t.form_code, sum(t.missing + t.rejected) over (
      order by t.period collate "C", t.county_code collate "C" groups between unbounded preceding and 1 preceding
    ) as open_before
  from mart.return_count t
  where (t.missing > 0 or t.rejected > 0) and {where}
),
county as materialized (
  select c.period, c.county_code, c.form_code
  from counted c
  where {most} is null or coalesce(c.open_before, 0) < {most}
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
  offset 0
) s
order by s.period collate "C", s.town_code collate "C", s.form_code collate "C"
limit {most}
