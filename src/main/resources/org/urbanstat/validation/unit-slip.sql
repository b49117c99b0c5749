-- Cells that hold one of some ratios to the cell in force a year before, about. {…} are names from the form file. Judged by
-- multiplication, so that nothing is rounded; what is not nearly ten times as large is left out before.
with pair as materialized (
  select r.reading_id, r.submission_id, r.town_code, r.period, s.reading_id_in_force as before_id
  from counting_return r
  join validation.return_state s on s.form_code = '{form}' and s.town_code = r.town_code
    and s.period = (left(r.period, 4)::integer - 1)::text || substr(r.period, 5)
  where r.form_code = '{form}' and r.period >= :year and r.period < (:year::integer + 1)::text and not r.is_rejected
    and s.reading_id_in_force is not null
),
own as materialized (
  select p.reading_id, f.sheet_row, f.{key} as key, f.{field} as number
  from pair p
  join facts.{form} f on f.reading_id = p.reading_id
  where f.{field} > 0
),
before as materialized (
  select p.reading_id, g.sheet_row, g.{key} as key, g.{field} as number
  from pair p
  join facts.{form} g on g.reading_id = p.before_id
  where g.{field} > 0
),
suspect as (
  select o.reading_id, o.sheet_row, o.number::numeric as found, b.number::numeric as bound,
    greatest(o.number, b.number)::numeric as larger, least(o.number, b.number)::numeric as smaller
  from own o
  join before b on b.reading_id = o.reading_id and b.key = o.key
  where greatest(o.number, b.number) >= 9 * least(o.number, b.number)
)
select p.reading_id, p.submission_id, p.town_code, p.period, w.sheet,
  (y.field_columns ->> '{field}')::integer as column_number, s.sheet_row as row_number,
  s.found, s.bound
from suspect s
join pair p on p.reading_id = s.reading_id
join validation.reading w on w.reading_id = p.reading_id
join validation.reading_layout y on y.layout_id = w.layout_id
where s.larger >= :minimum and exists (
  select from unnest(cast(:ratios as numeric[])) as slip (ratio)
  where abs(s.larger - slip.ratio * s.smaller) <= :about * slip.ratio * s.smaller)
order by p.reading_id, s.sheet_row;
