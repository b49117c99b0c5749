-- The nights, the latest first: when each was due, what became of it, by which run, and why. Parameters: zone, language.
select n.schedule, to_char(n.due_at at time zone cast(? as text), 'YYYY-MM-DD HH24:MI') as due, n.state, n.run_id,
  r.status as run_status, (r.summary ->> 'release_id')::bigint as release_id, n.failures,
  case cast(? as text) when 'zh' then n.reason_zh else n.reason_en end as reason
from scheduling.night n
left join pipeline.run r on r.run_id = n.run_id
order by n.due_at desc, n.night_id desc
limit 50
