-- Keeps, until the transaction ends, the returns of touched towns of which something else is believed than before, one row a return,
-- numbered by town. A return of which nothing is there is missing.
create temporary table return_change on commit drop as
with change as (
  select
    coalesce(s.form_code, b.form_code) as form_code,
    coalesce(s.period, b.period) as period,
    coalesce(s.town_code, b.town_code) as town_code,
    coalesce(b.status, 'missing') as from_status,
    b.revision as from_revision,
    b.revision_in_force as from_in_force,
    coalesce(s.status, 'missing') as to_status,
    s.revision as to_revision,
    s.revision_in_force as to_in_force
  from (
    select t.form_code, t.period, t.town_code, t.status, t.revision, t.revision_in_force
    from pipeline.touched_area a
    join validation.return_state t on t.town_code = a.area_code
  ) s
  full join return_state_before b
    on b.form_code = s.form_code and b.period = s.period and b.town_code = s.town_code
  where (b.status, b.revision, b.revision_in_force) is distinct from (s.status, s.revision, s.revision_in_force)
)
select
  row_number() over (order by c.town_code collate "C", c.period collate "C", c.form_code collate "C") as ordinal,
  c.form_code, c.period, c.town_code, c.from_status, c.from_revision, c.from_in_force, c.to_status, c.to_revision,
  c.to_in_force
from change c;
