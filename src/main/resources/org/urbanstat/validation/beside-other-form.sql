-- Revisions whose field, summed over the town, does not go with the other form's sum in force: {broken} says what of w.total
-- and o.total does not. The other {…} are names from the form file.
with own as materialized (
  select r.reading_id, r.submission_id, r.town_code, r.period, min(f.sheet_row) as row_number, sum(f.{field}) as total
  from counting_return r
  join facts.{form} f on f.reading_id = r.reading_id
  where r.form_code = '{form}' and r.period >= :year and r.period < (:year::integer + 1)::text and not r.is_rejected
  group by r.reading_id, r.submission_id, r.town_code, r.period
  having count(*) = count(f.{field})
),
other as materialized (
  select s.town_code, s.period, sum(g.{other_field}) as total
  from (select distinct o.town_code, o.period from own o) t
  join validation.return_state s
    on s.form_code = '{other_form}' and s.period = t.period and s.town_code = t.town_code
  join facts.{other_form} g on g.reading_id = s.reading_id_in_force
  group by s.town_code, s.period
  having count(*) = count(g.{other_field})
)
select w.reading_id, w.submission_id, w.town_code, w.period, r.sheet,
  (y.field_columns ->> '{field}')::integer as column_number, w.row_number, w.total as found, o.total as bound
from own w
join other o on o.town_code = w.town_code and o.period = w.period
join validation.reading r on r.reading_id = w.reading_id
join validation.reading_layout y on y.layout_id = r.layout_id
where {broken}
order by w.reading_id;
