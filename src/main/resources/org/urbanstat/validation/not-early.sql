-- Revisions that came more than some days before the day that they are as of. {…} are names from the form file.
with received as (
  select r.reading_id, r.submission_id, r.town_code, r.period,
    {last_day} - (r.received_at at time zone 'Asia/Shanghai')::date as days
  from counting_return r
  where r.form_code = '{form}' and r.period >= :year and r.period < (:year::integer + 1)::text and not r.is_rejected
)
select c.reading_id, c.submission_id, c.town_code, c.period, w.sheet,
  (y.field_columns ->> '{field}')::integer as column_number,
  (select min(f.sheet_row) from facts.{form} f where f.reading_id = c.reading_id) as row_number,
  c.days::numeric as found, cast(:tolerance as numeric) as bound
from received c
join validation.reading w on w.reading_id = c.reading_id
join validation.reading_layout y on y.layout_id = w.layout_id
where c.days > :tolerance
order by c.reading_id;
