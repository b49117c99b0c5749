-- Yields the nights that a process works on, with how far it has counted.
select n.night_id, n.claims, n.beats
from scheduling.night n
where n.schedule in (:schedules)
  and n.state = 'running'
order by n.night_id;
