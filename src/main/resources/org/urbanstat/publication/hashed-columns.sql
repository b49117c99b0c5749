-- Yields the columns that a release hashed of a table, in order.
select c.name
from publication.release r
cross join lateral jsonb_array_elements_text(r.manifest -> 'tables' -> :table -> 'columns') with ordinality c (name, ordinal)
where r.release_id = :release
order by c.ordinal;
