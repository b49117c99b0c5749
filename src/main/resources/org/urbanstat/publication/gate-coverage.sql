-- Counties of whose returns of a form and period less than :limit percent are in force, and less than in the last
-- release. A period that is owed for the first time has no share before, and is no surprise.
with now as (
  select o.form_code, o.period, left(o.town_code, 6) as area_code, count(*) as owed,
    count(s.reading_id_in_force) as in_force
  from definitions.owed_return o
  left join validation.return_state s
    on s.form_code = o.form_code and s.period = o.period and s.town_code = o.town_code
  where {touched o.town_code}
  group by o.form_code, o.period, left(o.town_code, 6)
),
published as (
  select o.form_code, o.period, left(o.town_code, 6) as area_code, count(*) as owed,
    count(s.reading_id_in_force) as in_force
  from publication.owed_return o
  left join publication.return_status s
    on s.form_code = o.form_code and s.period = o.period and s.town_code = o.town_code and s.to_release is null
  where o.to_release is null and {touched o.town_code}
  group by o.form_code, o.period, left(o.town_code, 6)
)
select n.form_code as figure, n.area_code, n.period, p.in_force || '/' || p.owed as before,
  n.in_force || '/' || n.owed as after
from now n
join published p on p.form_code = n.form_code and p.period = n.period and p.area_code = n.area_code
where n.in_force * 100 < :limit * n.owed and n.in_force * p.owed < p.in_force * n.owed
order by n.in_force::numeric / n.owed, n.form_code collate "C", n.period collate "C", n.area_code collate "C";
