-- What was done, the latest first; {where} names kinds or a return.
select t.event_id, t.at, t.actor, t.kind, t.subject, t.reason, t.details::text as details
from audit.event t
where {where}
order by t.event_id desc
limit 50
