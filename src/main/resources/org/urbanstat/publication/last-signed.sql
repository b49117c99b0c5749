-- Yields the last release with the key that signed it; nothing where that one is unsigned or there is none.
select r.release_id, r.public_key
from publication.release r
where r.release_id = (select max(l.release_id) from publication.release l)
  and r.public_key is not null;
