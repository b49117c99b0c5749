-- Revisions whose field, summed over the town, has an implausible ratio to the other form's sum in force. {…} are names from the form file.
with other as materialized (
  select s.town_code, s.period, sum(g.{other_field}) as total
  from validation.return_state s
  join facts.{other_form} g on g.reading_id = s.reading_id_in_force
  where s.form_code = '{other_form}' and s.year = :year
  group by s.town_code, s.period
  having count(*) = count(g.{other_field})
),
own as materialized (
  select r.reading_id, r.submission_id, r.town_code, r.period, r.sheet,
    (r.field_columns ->> '{field}')::integer as column_number, min(f.sheet_row) as row_number, sum(f.{field}) as total
  from validation.counting_reading r
  join facts.{form} f on f.reading_id = r.reading_id
  where r.form_code = '{form}' and r.period >= :year and r.period < (:year::integer + 1)::text and not r.is_rejected
  group by r.reading_id, r.submission_id, r.town_code, r.period, r.sheet, r.field_columns
  having count(*) = count(f.{field})
)
select w.reading_id, w.submission_id, w.town_code, w.period, w.sheet, w.column_number, w.row_number,
  w.total as found, o.total as bound
from own w
join other o on o.town_code = w.town_code and o.period = w.period
where o.total > 0 and (w.total < :lower * o.total or w.total > :upper * o.total)
order by w.reading_id;
