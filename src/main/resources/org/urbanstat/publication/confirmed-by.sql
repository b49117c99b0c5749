-- Yields the policies that pools were confirmed by, as they stood then, with the acts that confirmed by the same: one row a text.
select p.path, p.content as text, string_agg(distinct p.event_id::text, ' ') as events
from linkage.confirmed_policy p
join linkage.confirmation c on c.event_id = p.event_id
where c.kind = 'person_money'
group by p.path, p.content
order by min(p.event_id);
