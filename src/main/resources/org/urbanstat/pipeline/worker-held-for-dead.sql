-- Holds a worker for dead that has not counted since it was looked at; what it had taken is free from then on.
update pipeline.worker
set ended_at = clock_timestamp(), is_held_for_dead = true
where worker_id = :worker
  and beats = :beats
  and ended_at is null;
