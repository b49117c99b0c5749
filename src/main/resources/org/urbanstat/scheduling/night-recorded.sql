-- Records a night that has come due; one that stands there already is left as it is.
insert into scheduling.night (schedule, due_at, state, is_late, covered_by, not_before, ended_at, reason_zh, reason_en)
values (:schedule, :due_at, :state, :is_late,
  (select c.night_id from scheduling.night c
    where c.schedule = :schedule and c.due_at = :covered_by and c.state <> 'void'),
  :due_at, case when :state <> 'due' then :now::timestamptz end, :reason_zh, :reason_en)
on conflict (schedule, due_at) where state <> 'void' do nothing;
