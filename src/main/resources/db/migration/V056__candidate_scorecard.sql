-- The scores that the stage linkage holds now, in the shape of the published tables. A scorecard that is confirmed stands there
-- as it was, and alone for its year and county whatever policy replaces it: confirmed, and published once the leading group
-- says so.
create view publication.candidate_scorecard as
select s.period, s.area_code, s.subject_type, s.subject_code,
  case s.subject_type when 'town' then coalesce(a.area_name, s.subject_code) else split_part(s.subject_code, ':', 2) end
    as subject_name,
  s.policy_code, s.score, s.rank, s.grade, s.listing, s.is_provisional, s.reason_zh as reason, s.reason_en,
  'draft' as state, s.score_lowest, s.score_highest, s.rank_best, s.rank_worst
from linkage.scorecard s
left join definitions.area a
  on s.subject_type = 'town' and a.area_code = s.subject_code
  and a.valid_from <= make_date(s.period::integer, 12, 31) and a.valid_to > make_date(s.period::integer, 12, 31)
where not exists (
  select from linkage.confirmation c
  where c.kind = 'scorecard' and c.period = s.period and c.area_code = s.area_code
)
union all
select c.period, c.area_code, r.subject_type, r.subject_code, r.subject_name, r.policy_code, r.score, r.rank, r.grade,
  r.listing, r.is_provisional, r.reason, r.reason_en,
  case when p.policy_code is null then 'confirmed' else 'published' end,
  r.score_lowest, r.score_highest, r.rank_best, r.rank_worst
from linkage.confirmed_row c
cross join lateral jsonb_populate_record(null::publication.scorecard, c.figures) r
left join linkage.score_publication p
  on p.policy_code = c.policy_code and p.period = c.period and p.area_code = c.area_code
where c.table_name = 'scorecard';

create view publication.candidate_scorecard_part as
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
select r.period, r.area_code, r.subject_type, r.subject_code, r.indicator_code, r.ordinal, r.method, r.value,
  r.target_value, r.target_comparison, r.weight, r.status, r.marks, r.effective_weight, r.contribution,
  r.is_red_line_missed, r.reason_zh, r.reason_en, r.marks_lowest, r.marks_highest
from linkage.confirmed_row c
cross join lateral jsonb_populate_record(null::publication.scorecard_part, c.figures) r
where c.table_name = 'scorecard_part';
