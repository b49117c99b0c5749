-- Rates that move by more than :limit points against the last release. One that was provisional and moves because more
-- returns came in is no surprise.
with pair as (
  select c.period, c.area_code, c.is_provisional, p.is_provisional as was_provisional,
    c.returns_used > p.returns_used as is_fuller, v.figure, v.before, v.after
  from publication.candidate_urbanization_rate c
  join publication.urbanization_rate p
    on p.period = c.period and p.area_code = c.area_code and p.to_release is null
  cross join lateral (values
    ('resident_rate', p.resident_rate_percent, c.resident_rate_percent),
    ('registered_rate', p.registered_rate_percent, c.registered_rate_percent)
  ) v (figure, before, after)
)
select q.figure, q.area_code, q.period, q.before::text as before, q.after::text as after
from pair q
where abs(q.after - q.before) > :limit and not (q.was_provisional and q.is_fuller)
order by abs(q.after - q.before) desc, q.figure collate "C", q.period collate "C", q.area_code collate "C";
