-- Yields the figures that a monitor watches, one row a sample: metric, label, meaning, figure. Ages are by the clock of the
-- server.
with last_run as (
  select r.run_id, r.status, r.started_at, r.ended_at
  from pipeline.run r
  where r.status <> 'running'
  order by r.run_id desc
  limit 1
), stage as (
  select s.step_name, extract(epoch from s.end_time - s.start_time) as seconds
  from last_run l
  join batch.batch_job_execution_params p
    on p.parameter_name = 'runId' and p.parameter_value = l.run_id::text
  join batch.batch_step_execution s on s.job_execution_id = p.job_execution_id
  where s.step_name not like '%:%'
    and s.end_time is not null
), latest_release as (
  select p.release_id, p.published_at
  from publication.release p
  order by p.release_id desc
  limit 1
), sample as (
  select 'urbanstat.runs' as metric, 'status' as label_name, s.status as label,
    'runs ever made, by how they ended' as meaning, count(r.run_id) as figure
  from unnest(array['running', 'completed', 'failed', 'held', 'stopped']) s (status)
  left join pipeline.run r on r.status = s.status
  group by s.status
  union all
  select 'urbanstat.last.run.started.timestamp.seconds', '', '', 'when the last run began that has ended',
    extract(epoch from l.started_at)
  from last_run l
  union all
  select 'urbanstat.last.run.duration.seconds', 'status', l.status, 'how long the last run took that has ended',
    extract(epoch from l.ended_at - l.started_at)
  from last_run l
  union all
  select 'urbanstat.last.run.stage.duration.seconds', 'stage', s.step_name, 'of the last run that has ended', s.seconds
  from stage s
  union all
  select 'urbanstat.run.heartbeat.age.seconds', '', '', 'since the run at work last gave a sign of life',
    extract(epoch from clock_timestamp() - max(coalesce(r.heartbeat_at, r.started_at)))
  from pipeline.run r
  where r.status = 'running'
  having count(*) > 0
  union all
  select 'urbanstat.submissions', 'state', s.state, 'files received, by what became of them', count(f.submission_id)
  from unnest(array['pending', 'read', 'quarantined']) s (state)
  left join intake.submission f on f.state = s.state
  group by s.state
  union all
  select 'urbanstat.files.failed', '', '', 'files at which the program itself failed when it last tried to read them',
    count(*)
  from intake.submission f
  where f.failure is not null
  union all
  select 'urbanstat.returns', 'outcome', s.status, 'returns, by the outcome of their latest revision', count(r.town_code)
  from unnest(array['accepted', 'accepted_with_warnings', 'rejected']) s (status)
  left join validation.return_state r on r.status = s.status
  group by s.status
  union all
  select 'urbanstat.release.id', '', '', 'the latest release', coalesce((select l.release_id from latest_release l), 0)
  union all
  select 'urbanstat.release.age.seconds', '', '', 'since the latest release was published',
    extract(epoch from clock_timestamp() - l.published_at)
  from latest_release l
  union all
  select 'urbanstat.nights', 'state', n.state, 'nights that came due, by what became of them', count(*)
  from scheduling.night n
  group by n.state
  union all
  select 'urbanstat.night.lag.seconds', 'schedule', s.schedule,
    'how long the earliest night has been due that is not done',
    greatest(coalesce(extract(epoch from clock_timestamp() - min(n.due_at)), 0), 0)
  from scheduling.schedule s
  left join scheduling.night n on n.schedule = s.schedule and n.state in ('due', 'running')
  group by s.schedule
  union all
  select 'urbanstat.workers', '', '', 'worker processes that wait for partitions or work on them', count(*)
  from pipeline.worker w
  where w.ended_at is null
    and w.run_id is null
    and w.seen_at > clock_timestamp() - interval '15 seconds'
  union all
  select 'urbanstat.partitions', 'state', s.state, 'partitions of the run at work', count(p.partition_id)
  from unnest(array['waiting', 'working', 'done']) s (state)
  left join (
    select p.partition_id, p.state
    from pipeline.partition p
    join pipeline.run r on r.run_id = p.run_id and r.status = 'running'
  ) p on p.state = s.state
  group by s.state
  union all
  select 'urbanstat.partition.files.done', 'worker',
    w.host || ':' || w.process_id || ' ' || p.step || ' ' || p.part,
    'files read of each partition that is worked on, by host, process, step and number', p.files_done
  from pipeline.partition p
  join pipeline.run r on r.run_id = p.run_id and r.status = 'running'
  join pipeline.worker w on w.worker_id = p.worker_id
  where p.state = 'working'
)
select s.metric, s.label_name, s.label, s.meaning, s.figure::double precision as figure
from sample s
order by s.metric collate "C", s.label collate "C";
