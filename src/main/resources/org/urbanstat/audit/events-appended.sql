-- Appends events, numbered from the first on; each carries the hash of the one before it.
insert into audit.event (event_id, at, actor, kind, subject, reason, details, previous_sha256, sha256)
select
  :first + n.ordinal - 1, n.at::timestamptz, n.actor, n.kind, n.subject, n.reason, n.details::jsonb,
  lag(n.sha256, 1, :first_previous) over (order by n.ordinal), n.sha256
from unnest(
  cast(:at as text[]), cast(:actor as text[]), cast(:kind as text[]), cast(:subject as text[]),
  cast(:reason as text[]), cast(:details as text[]), cast(:sha256 as text[])
) with ordinality as n (at, actor, kind, subject, reason, details, sha256, ordinal)
order by n.ordinal;
