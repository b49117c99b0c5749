-- Keeps, until the transaction ends, of every revision that an acceptance ever spoke of the reading that speaks for it.
create temporary table spoken_reading on commit drop as
select v.form_code, v.period, v.town_code, v.revision, s.reading_id
from (select distinct a.form_code, a.period, a.town_code, a.revision from validation.acceptance a) v
cross join lateral (
  select r.reading_id
  from validation.reading r
  where r.form_code = v.form_code and r.period = v.period and r.town_code = v.town_code and r.revision = v.revision
    and r.silenced_by_run is null
  order by r.reading_id desc
  limit 1
) s;
