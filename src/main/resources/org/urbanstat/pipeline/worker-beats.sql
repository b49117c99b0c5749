-- How far each worker has counted; the runner of a run is judged with its run.
select w.worker_id, w.beats, w.host, w.process_id
from pipeline.worker w
where w.ended_at is null
  and w.run_id is null
order by w.worker_id;
