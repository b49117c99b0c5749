-- Yields what each item brings into the score of a subject: one row an item.
select p.indicator_code, d.indicator_name, p.method, p.value, p.target_comparison, p.target_value, p.weight, p.status,
  p.marks, p.effective_weight, p.contribution, p.is_red_line_missed, p.reason as reason_zh, p.reason_en,
  p.marks_lowest, p.marks_highest
from mart.scorecard_part p
left join lateral (
  select v.indicator_name
  from mart.indicator_value v
  where v.indicator_code = p.indicator_code and v.period = p.period and v.area_code like p.county_code || '%'
  limit 1
) d on true
where p.period = :period and p.subject_type = :type and p.subject_code = :subject
order by p.ordinal;
