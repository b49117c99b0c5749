-- Revisions whose two columns fit each other's numbers of the year before much better than their own. {…} are names from
-- the form file.
with pair as materialized (
  select r.reading_id, r.submission_id, r.town_code, r.period, s.reading_id_in_force as before_id
  from counting_return r
  join validation.return_state s on s.form_code = '{form}' and s.town_code = r.town_code
    and s.period = (left(r.period, 4)::integer - 1)::text || substr(r.period, 5)
  where r.form_code = '{form}' and r.period >= :year and r.period < (:year::integer + 1)::text and not r.is_rejected
    and s.reading_id_in_force is not null
),
own as materialized (
  select p.reading_id, f.sheet_row, f.{key} as key, f.{field} as one, f.{other_field} as two
  from pair p
  join facts.{form} f on f.reading_id = p.reading_id
),
before as materialized (
  select p.reading_id, g.sheet_row, g.{key} as key, g.{field} as one, g.{other_field} as two
  from pair p
  join facts.{form} g on g.reading_id = p.before_id
),
summed as (
  select o.reading_id, min(o.sheet_row) as row_number,
    sum(abs(o.one - b.one) + abs(o.two - b.two)) as off_own,
    sum(abs(o.one - b.two) + abs(o.two - b.one)) as off_other,
    sum(b.one + b.two) as last_year
  from own o
  join before b on b.reading_id = o.reading_id and b.key = o.key
  group by o.reading_id
  having count(*) = count(o.one + o.two + b.one + b.two)
)
select p.reading_id, p.submission_id, p.town_code, p.period, w.sheet,
  (y.field_columns ->> '{field}')::integer as column_number, s.row_number,
  s.off_own as found, s.off_other as bound
from summed s
join pair p on p.reading_id = s.reading_id
join validation.reading w on w.reading_id = p.reading_id
join validation.reading_layout y on y.layout_id = w.layout_id
where s.off_own > :share * s.last_year and s.off_own >= :times * s.off_other
order by p.reading_id;
