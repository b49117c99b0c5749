-- Revisions that repeat the numbers in force a year before. Compared are the numbers of the rows that both years have, where
-- neither is blank and one at least is not zero. {…} are names from the form file.
with before as materialized (
  select s.town_code, (s.year::integer + 1)::text || substr(s.period, 5) as period, s.reading_id_in_force as reading_id
  from validation.return_state s
  where s.form_code = '{form}' and s.year = (:year::integer - 1)::text and s.reading_id_in_force is not null
),
counted as (
  select r.reading_id, r.submission_id, r.town_code, r.period, r.sheet,
    (r.field_columns ->> '{field}')::integer as column_number, min(f.sheet_row) as row_number,
    count(*) filter (where n.own = n.other) as same, count(*) as compared
  from validation.speaking_reading r
  join before b on b.town_code = r.town_code and b.period = r.period
  join facts.{form} f on f.reading_id = r.reading_id
  join facts.{form} g on g.reading_id = b.reading_id and g.{key} = f.{key}
  cross join lateral (values {numbers}) as n (own, other)
  where r.form_code = '{form}' and left(r.period, 4) = :year and not r.is_rejected
    and n.own is not null and n.other is not null and (n.own <> 0 or n.other <> 0)
  group by r.reading_id, r.submission_id, r.town_code, r.period, r.sheet, r.field_columns
)
select c.reading_id, c.submission_id, c.town_code, c.period, c.sheet, c.column_number, c.row_number,
  c.same::numeric as found, c.compared::numeric as bound
from counted c
where c.same >= :share * c.compared
order by c.reading_id;
