-- Yields what the gates said of a candidate, in the order in which they were asked.
select t.told ->> :language as reason
from publication.candidate c
cross join lateral jsonb_array_elements(c.gates) with ordinality g (gate, ordinal)
cross join lateral jsonb_array_elements(g.gate -> 'told') with ordinality t (told, ordinal)
where c.candidate_id = :candidate
order by g.ordinal, t.ordinal;
