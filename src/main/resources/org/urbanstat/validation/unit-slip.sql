-- Cells that hold one of some ratios to the cell in force a year before, about. {…} are names from the form file. Judged by
-- multiplication, so that nothing is rounded.
with before as materialized (
  select s.town_code, (s.year::integer + 1)::text || substr(s.period, 5) as period, g.{key} as key,
    g.{field}::numeric as number
  from validation.return_state s
  join facts.{form} g on g.reading_id = s.reading_id_in_force
  where s.form_code = '{form}' and s.year = (:year::integer - 1)::text and g.{field} > 0
),
compared as (
  select r.reading_id, r.submission_id, r.town_code, r.period, r.sheet,
    (r.field_columns ->> '{field}')::integer as column_number, f.sheet_row as row_number,
    f.{field}::numeric as found, b.number as bound,
    greatest(f.{field}, b.number) as larger, least(f.{field}, b.number) as smaller
  from validation.speaking_reading r
  join facts.{form} f on f.reading_id = r.reading_id
  join before b on b.town_code = r.town_code and b.period = r.period and b.key = f.{key}
  where r.form_code = '{form}' and left(r.period, 4) = :year and not r.is_rejected and f.{field} > 0
)
select c.reading_id, c.submission_id, c.town_code, c.period, c.sheet, c.column_number, c.row_number, c.found, c.bound
from compared c
where c.larger >= :minimum and exists (
  select from unnest(cast(:ratios as numeric[])) as slip (ratio)
  where abs(c.larger - slip.ratio * c.smaller) <= :about * slip.ratio * c.smaller)
order by c.reading_id, c.row_number;
