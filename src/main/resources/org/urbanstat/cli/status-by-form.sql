-- Returns by year and form: owed, in, missing, rejected, late. Of all towns, added up from their counties' counts.
select left(t.period, 4) as period, t.form_code, sum(t.owed) as owed,
  sum(t.accepted + t.accepted_with_warnings) as accepted, sum(t.rejected) as rejected, sum(t.missing) as missing,
  sum(t.late) as late
from mart.return_count t
where {where}
group by left(t.period, 4), t.form_code
order by left(t.period, 4) collate "C", t.form_code collate "C"
