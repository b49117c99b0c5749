-- Returns by period and form: owed, in, missing, rejected, late.
select t.period, t.form_code, count(t.due_on) as owed,
  count(*) filter (where t.status in ('accepted', 'accepted_with_warnings')) as accepted,
  count(*) filter (where t.status = 'rejected') as rejected,
  count(*) filter (where t.status = 'missing') as missing,
  count(*) filter (where t.is_late) as late
from (
  select left(s.period, 4) as period, s.form_code, s.town_code, s.due_on, s.status, s.is_late
  from mart.return_status s
) t
where {where}
group by t.period, t.form_code
order by t.period collate "C", t.form_code collate "C"
