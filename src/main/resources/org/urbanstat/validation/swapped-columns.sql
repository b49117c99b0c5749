-- Revisions whose two columns fit each other's numbers of the year before much better than their own. {…} are names from
-- the form file.
with before as materialized (
  select s.town_code, (s.year::integer + 1)::text || substr(s.period, 5) as period, g.{key} as key,
    g.{field}::numeric as one, g.{other_field}::numeric as two
  from validation.return_state s
  join facts.{form} g on g.reading_id = s.reading_id_in_force
  where s.form_code = '{form}' and s.year = (:year::integer - 1)::text
),
summed as (
  select r.reading_id, r.submission_id, r.town_code, r.period, r.sheet,
    (r.field_columns ->> '{field}')::integer as column_number, min(f.sheet_row) as row_number,
    sum(abs(f.{field} - b.one) + abs(f.{other_field} - b.two)) as off_own,
    sum(abs(f.{field} - b.two) + abs(f.{other_field} - b.one)) as off_other,
    sum(b.one + b.two) as last_year
  from validation.speaking_reading r
  join facts.{form} f on f.reading_id = r.reading_id
  join before b on b.town_code = r.town_code and b.period = r.period and b.key = f.{key}
  where r.form_code = '{form}' and left(r.period, 4) = :year and not r.is_rejected
  group by r.reading_id, r.submission_id, r.town_code, r.period, r.sheet, r.field_columns
  having count(*) = count(f.{field} + f.{other_field} + b.one + b.two)
)
select s.reading_id, s.submission_id, s.town_code, s.period, s.sheet, s.column_number, s.row_number,
  s.off_own as found, s.off_other as bound
from summed s
where s.off_own > :share * s.last_year and s.off_own >= :times * s.off_other
order by s.reading_id;
