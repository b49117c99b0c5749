-- The scores that the stage linkage holds now, in the shape of the published tables.
create view publication.candidate_scorecard as
select s.period, s.area_code, s.subject_type, s.subject_code,
  case s.subject_type when 'town' then coalesce(a.area_name, s.subject_code) else split_part(s.subject_code, ':', 2) end
    as subject_name,
  s.policy_code, s.score, s.rank, s.grade, s.listing, s.is_provisional, s.reason_zh as reason, s.reason_en,
  'draft' as state
from linkage.scorecard s
left join definitions.area a
  on s.subject_type = 'town' and a.area_code = s.subject_code
  and a.valid_from <= make_date(s.period::integer, 12, 31) and a.valid_to > make_date(s.period::integer, 12, 31);

create view publication.candidate_scorecard_part as
select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.ordinal, p.method, v.value,
  p.target_value, p.target_comparison, p.weight, p.status, p.marks, p.effective_weight, p.contribution,
  p.is_red_line_missed, p.reason_zh, p.reason_en
from linkage.scorecard_part p
left join indicators.indicator_value v
  on v.area_code = case p.subject_type when 'town' then p.subject_code else p.area_code end
  and v.period = p.period and v.indicator_code = p.indicator_code;
