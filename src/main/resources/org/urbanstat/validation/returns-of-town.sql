-- Yields returns of a town that have a revision, as a person names them, those of one form first; the first dozen.
with came as (
  select distinct r.form_code, r.period
  from validation.revision r
  where r.town_code = :town
)
select c.form_code || ' ' || c.period as name
from came c
order by c.form_code <> :form, c.form_code collate "C", c.period collate "C"
limit 12;
