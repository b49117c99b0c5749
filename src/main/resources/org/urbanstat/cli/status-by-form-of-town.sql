-- A town's returns by year and form: owed, in, missing, rejected, late. Few enough to be counted one by one.
select left(t.period, 4) as period, t.form_code, count(t.due_on) as owed,
  count(*) filter (where t.status in ('accepted', 'accepted_with_warnings')) as accepted,
  count(*) filter (where t.status = 'rejected') as rejected,
  count(*) filter (where t.status = 'missing') as missing,
  count(*) filter (where t.is_late) as late
from mart.return_status t
where {where}
group by left(t.period, 4), t.form_code
order by left(t.period, 4) collate "C", t.form_code collate "C"
