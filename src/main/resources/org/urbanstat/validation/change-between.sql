-- Revisions whose field, summed over the rows that both years have, moved too far from the sum in force a year before. {…}
-- are names from the form file. Judged by cross-multiplication, so that nothing is rounded.
with before as materialized (
  select s.town_code, (s.year::integer + 1)::text || substr(s.period, 5) as period, g.{key} as key, g.{field} as number
  from validation.return_state s
  join facts.{form} g on g.reading_id = s.reading_id_in_force
  where s.form_code = '{form}' and s.year = (:year::integer - 1)::text
),
summed as (
  select r.reading_id, r.submission_id, r.town_code, r.period, r.sheet,
    (r.field_columns ->> '{field}')::integer as column_number, min(f.sheet_row) as row_number,
    sum(f.{field}) as found, sum(b.number) as bound
  from validation.speaking_reading r
  join facts.{form} f on f.reading_id = r.reading_id
  join before b on b.town_code = r.town_code and b.period = r.period and b.key = f.{key}
  where r.form_code = '{form}' and left(r.period, 4) = :year and not r.is_rejected
  group by r.reading_id, r.submission_id, r.town_code, r.period, r.sheet, r.field_columns
  having count(*) = count(f.{field}) and count(*) = count(b.number)
)
select s.reading_id, s.submission_id, s.town_code, s.period, s.sheet, s.column_number, s.row_number, s.found, s.bound
from summed s
where s.bound > 0 and (s.found < :lower * s.bound or s.found > :upper * s.bound)
order by s.reading_id;
