-- Revisions whose field, summed over the town, moved too far from the sum in force a year before. {…} are names from the
-- form file. Judged by cross-multiplication, so that nothing is rounded.
with before as materialized (
  select s.town_code, (s.year::integer + 1)::text || substr(s.period, 5) as period, sum(g.{field}) as total
  from validation.return_state s
  join facts.{form} g on g.reading_id = s.reading_id_in_force
  where s.form_code = '{form}' and s.year = (:year::integer - 1)::text
  group by s.town_code, s.year, s.period
  having count(*) = count(g.{field})
),
own as materialized (
  select r.reading_id, r.submission_id, r.town_code, r.period, r.sheet,
    (r.field_columns ->> '{field}')::integer as column_number, min(f.sheet_row) as row_number, sum(f.{field}) as total
  from validation.speaking_reading r
  join facts.{form} f on f.reading_id = r.reading_id
  where r.form_code = '{form}' and left(r.period, 4) = :year and not r.is_rejected
  group by r.reading_id, r.submission_id, r.town_code, r.period, r.sheet, r.field_columns
  having count(*) = count(f.{field})
)
select w.reading_id, w.submission_id, w.town_code, w.period, w.sheet, w.column_number, w.row_number,
  w.total as found, b.total as bound
from own w
join before b on b.town_code = w.town_code and b.period = w.period
where w.total < :lower * b.total or w.total > :upper * b.total
order by w.reading_id;
