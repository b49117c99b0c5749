-- Revisions that repeat the numbers in force a year before. Compared are the numbers of the rows that both years have, where
-- neither is blank and one at least is not zero. {…} are names and lists of names from the form file.
with pair as materialized (
  select r.reading_id, r.submission_id, r.town_code, r.period, s.reading_id_in_force as before_id
  from counting_return r
  join validation.return_state s on s.form_code = '{form}' and s.town_code = r.town_code
    and s.period = (left(r.period, 4)::integer - 1)::text || substr(r.period, 5)
  where r.form_code = '{form}' and r.period >= :year and r.period < (:year::integer + 1)::text and not r.is_rejected
    and s.reading_id_in_force is not null
),
own as materialized (
  select p.reading_id, f.sheet_row, f.{key} as key, {f.numbers}
  from pair p
  join facts.{form} f on f.reading_id = p.reading_id
),
before as materialized (
  select p.reading_id, g.sheet_row, g.{key} as key, {g.numbers}
  from pair p
  join facts.{form} g on g.reading_id = p.before_id
),
counted as (
  select o.reading_id, min(o.sheet_row) as row_number,
    sum(num_nonnulls({same})) as same, sum(num_nonnulls({compared})) as compared
  from own o
  join before b on b.reading_id = o.reading_id and b.key = o.key
  where num_nonnulls({compared}) > 0
  group by o.reading_id
)
select p.reading_id, p.submission_id, p.town_code, p.period, w.sheet,
  (y.field_columns ->> '{field}')::integer as column_number, c.row_number,
  c.same::numeric as found, c.compared::numeric as bound
from counted c
join pair p on p.reading_id = c.reading_id
join validation.reading w on w.reading_id = p.reading_id
join validation.reading_layout y on y.layout_id = w.layout_id
where c.same >= :share * c.compared
order by p.reading_id;
