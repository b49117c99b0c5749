-- Takes a night over from a process that has not counted since it was looked at; yields it, or no row when it has.
update scheduling.night n
set claims = n.claims + 1, holder = :holder, beats = 0
from scheduling.night o
where n.night_id = :night
  and o.night_id = n.night_id
  and n.state = 'running'
  and n.claims = :claims
  and n.beats = :beats
returning n.night_id, n.schedule, n.due_at, n.is_late, n.claims, n.failures, o.holder as taken_from;
