-- A county's confirmed rows are found by the index of the table that keeps them, and not unpacked first to see whose they are.
create or replace view publication.candidate_scorecard_part as
select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.ordinal, p.method, v.value,
  p.target_value, p.target_comparison, p.weight, p.status, p.marks, p.effective_weight, p.contribution,
  p.is_red_line_missed, p.reason_zh, p.reason_en, p.marks_lowest, p.marks_highest
from linkage.scorecard_part p
left join indicators.indicator_value v
  on v.area_code = case p.subject_type when 'town' then p.subject_code else p.area_code end
  and v.period = p.period and v.indicator_code = p.indicator_code
where not exists (
  select from linkage.confirmation c
  where c.kind = 'scorecard' and c.period = p.period and c.area_code = p.area_code
)
union all
select r.period, c.area_code, r.subject_type, r.subject_code, r.indicator_code, r.ordinal, r.method, r.value,
  r.target_value, r.target_comparison, r.weight, r.status, r.marks, r.effective_weight, r.contribution,
  r.is_red_line_missed, r.reason_zh, r.reason_en, r.marks_lowest, r.marks_highest
from linkage.confirmed_row c
cross join lateral jsonb_populate_record(null::publication.scorecard_part, c.figures) r
where c.table_name = 'scorecard_part';
