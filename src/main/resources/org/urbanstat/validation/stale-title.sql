-- Revisions of a period whose successor was over and not yet reported when they came, that share few numbers with the
-- revision before them and do not call themselves a correction: a new return under an old title. {…} are names from the
-- form file.
with late as materialized (
  select r.reading_id, r.submission_id, r.town_code, r.period,
    (select e.reading_id
     from counting_return e
     where e.form_code = '{form}' and e.town_code = r.town_code and e.period = r.period
       and e.revision < r.revision and not e.is_rejected
     order by e.revision desc
     limit 1) as earlier_id
  from counting_return r
  where r.form_code = '{form}' and r.period >= :year and r.period < (:year::integer + 1)::text and not r.is_rejected and r.revision > 1
    and (r.received_at at time zone 'Asia/Shanghai')::date > {next_day}
    and r.file_name !~ :correction
    and not exists (
      select from validation.reading n
      where n.form_code = '{form}' and n.town_code = r.town_code and n.period = {next_period}
        and n.revision is not null and n.received_at <= r.received_at)
),
counted as (
  select l.reading_id, l.submission_id, l.town_code, l.period, min(o.sheet_row) as row_number,
    sum(num_nonnulls({same})) as same, sum(num_nonnulls({compared})) as compared
  from late l
  join facts.{form} o on o.reading_id = l.reading_id
  join facts.{form} b on b.reading_id = l.earlier_id and b.{key} = o.{key}
  where num_nonnulls({compared}) > 0
  group by l.reading_id, l.submission_id, l.town_code, l.period
)
select c.reading_id, c.submission_id, c.town_code, c.period, w.sheet,
  (y.field_columns ->> '{field}')::integer as column_number, c.row_number,
  c.same::numeric as found, c.compared::numeric as bound
from counted c
join validation.reading w on w.reading_id = c.reading_id
join validation.reading_layout y on y.layout_id = w.layout_id
where c.same < :share * c.compared
order by c.reading_id;
