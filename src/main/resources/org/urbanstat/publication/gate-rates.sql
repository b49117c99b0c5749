-- Rates that move by more than :limit points against the last release, or vanish. One that was provisional and moves
-- because more returns came in is no surprise.
with pair as (
  select p.period, p.area_code, coalesce(p.is_provisional and c.returns_used > p.returns_used, false) as is_filling,
    v.figure, v.before, v.after
  from publication.urbanization_rate p
  left join publication.candidate_urbanization_rate c on c.period = p.period and c.area_code = p.area_code
  cross join lateral (values
    ('resident_rate', p.resident_rate_percent, c.resident_rate_percent),
    ('registered_rate', p.registered_rate_percent, c.registered_rate_percent)
  ) v (figure, before, after)
  where p.to_release is null and {area p.area_code}
)
select q.figure, q.area_code, q.period, q.before::text as before, q.after::text as after
from pair q
where q.before is not null and (q.after is null or abs(q.after - q.before) > :limit and not q.is_filling)
order by abs(q.after - q.before) desc nulls first, q.figure collate "C", q.period collate "C", q.area_code collate "C";
