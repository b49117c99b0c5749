-- How many returns a run read, by what became of them.
with own as (
  select r.reading_id, r.is_rejected or r.is_across_rejected as is_rejected,
    exists (
      select from validation.finding f
      where f.reading_id = r.reading_id and (f.severity = 'WARNING' or f.waiver is not null)) as is_warned
  from validation.reading r
  where r.run_id = :run
)
select count(*) filter (where not o.is_rejected and not o.is_warned) as accepted,
  count(*) filter (where not o.is_rejected and o.is_warned) as accepted_with_warnings,
  count(*) filter (where o.is_rejected) as rejected,
  (select count(*) from validation.unchanged_return u where u.run_id = :run) as unchanged
from own o;
