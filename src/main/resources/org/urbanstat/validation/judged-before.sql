-- Yields how far the returns were judged before; no row where that was from another basis, or a crash has emptied the
-- unlogged tables since. The numbers go into the next statement as they are, so that the planner knows how little is new.
select j.run_id, j.event_id, j.judged_on
from pipeline.judged j
where j.basis = :basis
  and exists (select from pipeline.unlogged_kept);
