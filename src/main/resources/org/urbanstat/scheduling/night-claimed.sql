-- Takes the earliest night that is due; yields it, or no row. Nights of one schedule are run one after the other and in
-- order, so one that waits to be tried again holds up those behind it.
update scheduling.night n
set state = 'running', claims = n.claims + 1, holder = :holder, beats = 0
where n.night_id = (
  select c.night_id
  from scheduling.night c
  where c.schedule in (:schedules)
    and c.state = 'due'
    and c.not_before <= :now
    and not exists (
      select from scheduling.night o
      where o.schedule = c.schedule
        and (o.state = 'running' or o.state = 'due' and o.due_at < c.due_at))
  order by c.due_at, c.schedule collate "C"
  limit 1
  for update skip locked)
returning n.night_id, n.schedule, n.due_at, n.is_late, n.claims, n.failures, '' as taken_from;
