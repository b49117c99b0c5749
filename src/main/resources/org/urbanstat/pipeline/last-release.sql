-- What the last release rests on; no row before the first. One that an operator published rests on the night that made it.
select r.release_id, r.run_id, r.definitions_sha256, r.program_version, coalesce(c.made_at, r.published_at) as made_at
from publication.release r
left join publication.candidate c on c.release_id = r.release_id
order by r.release_id desc
limit 1;
