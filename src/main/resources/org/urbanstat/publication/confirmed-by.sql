-- Yields the policies that pools were confirmed by, as they stood then, with the acts that confirmed by the same: one row a text.
select p.path, p.content as text, string_agg(p.event_id::text, ' ') as events
from linkage.confirmed_policy p
where exists (select from linkage.confirmation c where c.event_id = p.event_id and c.kind = 'person_money')
group by p.path, p.content
order by min(p.event_id);
