-- Yields the returns in force that rest on a waiver, one row a return.
with waived as (
  select distinct f.reading_id
  from validation.finding f
  where f.waiver is not null and f.reading_id is not null
)
select s.town_code, s.form_code, s.year
from validation.return_state s
join validation.reading r
  on r.form_code = s.form_code and r.period = s.period and r.town_code = s.town_code
  and r.reading_id = s.reading_id_in_force
join waived w on w.reading_id = r.reading_id
order by s.town_code collate "C", s.form_code collate "C", s.year collate "C";
