-- The returns of which another revision is in force behind a release, or in a candidate: with the file of the later one,
-- or, where none is in force any more, of the earlier.
with before as (
  select t.form_code, t.period, t.town_code, t.revision_in_force, t.reading_id_in_force
  from publication.return_status t
  where t.from_release <= :from and (t.to_release is null or t.to_release > :from)
),
after as (
  select t.form_code, t.period, t.town_code, t.revision_in_force, t.reading_id_in_force
  from publication.return_status t
  where :candidate::bigint is null and t.from_release <= :to and (t.to_release is null or t.to_release > :to)
  union all
  select c.form_code, c.period, c.town_code, c.revision_in_force, c.reading_id_in_force
  from publication.candidate_return_status c
  where :candidate::bigint is not null
),
changed as (
  select form_code, period, town_code, b.revision_in_force as revision_before, a.revision_in_force as revision_after,
    coalesce(a.reading_id_in_force, b.reading_id_in_force) as reading_id
  from before b
  full join after a using (form_code, period, town_code)
  where a.reading_id_in_force is distinct from b.reading_id_in_force
)
select c.town_code, c.form_code, c.period, c.revision_before, c.revision_after, r.file_name
from changed c
join validation.reading r on r.reading_id = c.reading_id
order by c.period collate "C", c.form_code collate "C", c.town_code collate "C";
