-- Yields the releases whose manifest names an event that the audit does not have, or not with that hash.
select r.release_id, (r.manifest -> 'audit' ->> 'event')::bigint as event_id
from publication.release r
where r.manifest -> 'audit' ->> 'event' is not null
  and not exists (
    select from audit.event e
    where e.event_id = (r.manifest -> 'audit' ->> 'event')::bigint and e.sha256 = r.manifest -> 'audit' ->> 'sha256')
order by r.release_id;
