-- Keeps what the returns are judged from.
insert into pipeline.judged (basis, run_id, event_id, judged_on)
values (:basis, :run, :event, :today)
on conflict (is_only_row) do update
set basis = excluded.basis, run_id = excluded.run_id, event_id = excluded.event_id, judged_on = excluded.judged_on;
