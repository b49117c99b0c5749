-- Nights recorded as due later than now were recorded by a clock that stood ahead; they are void, and due when their time
-- comes. Yields how many.
with void as (
  update scheduling.night n
  set state = 'void', ended_at = coalesce(n.ended_at, :now::timestamptz),
    reason_zh = :reason_zh, reason_en = :reason_en
  where n.schedule = :schedule
    and n.due_at > :now
    and n.state not in ('running', 'void')
  returning n.night_id
)
select count(*) from void;
