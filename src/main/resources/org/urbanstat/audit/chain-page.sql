-- Yields the events after one, in order, with the names of their details and what these are as JSON, by name.
select
  e.event_id, e.at, e.actor, e.kind, e.subject, e.reason, e.previous_sha256, e.sha256,
  (
    select coalesce('{' || string_agg(to_json(d.key)::text || ':' || d.value::text, ',' order by d.key collate "C") || '}', '{}')
    from jsonb_each(e.details) d
  ) as details
from audit.event e
where e.event_id > :after
order by e.event_id
limit :count;
