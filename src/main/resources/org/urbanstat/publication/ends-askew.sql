-- Ends of marks, scores and places that are not what second_end and second_span come to: one row a subject and item, or a
-- subject. Where no return to come can move anything, both ends are the marks, the score and the place.
with subject as (
  select s.period, s.area_code, s.subject_type, s.subject_code, s.score, s.rank, s.score_lowest, s.score_highest,
    s.rank_best, s.rank_worst, g.period is not null as can_move
  from linkage.scorecard s
  left join second_group g
    on g.period = s.period and g.area_code = s.area_code and g.subject_type = s.subject_type
  where s.policy_code = :policy and {county s.area_code}
),
-- places between which the said one lies, which differ where another's end is within the slack
placed as (
  select a.period, a.area_code, a.subject_type, a.subject_code, a.lowest, a.highest, a.told_lowest, a.told_highest,
    1 + count(*) filter (where not o.may_be_missing and o.lowest > a.highest + :slack) as best,
    1 + count(*) filter (where not o.may_be_missing and o.lowest > a.highest - :slack) as best_at_most,
    1 + count(*) filter (where o.highest > a.lowest + :slack) as worst,
    1 + count(*) filter (where o.highest > a.lowest - :slack) as worst_at_most
  from second_span a
  left join second_span o
    on o.period = a.period and o.area_code = a.area_code and o.subject_type = a.subject_type
    and o.subject_code <> a.subject_code
  group by a.period, a.area_code, a.subject_type, a.subject_code, a.lowest, a.highest, a.told_lowest, a.told_highest
),
askew as (
  select 'score' as what, s.period, s.area_code, s.subject_type, s.subject_code,
    concat_ws(' – ', s.score_lowest, s.score_highest) || concat(' #', s.rank_best, ' – ', s.rank_worst) as before,
    case when s.can_move then concat_ws(' – ', round(p.lowest, 2), round(p.highest, 2))
        || concat(' #', p.best, ' – ', p.worst)
      else s.score || ' #' || s.rank end as after
  from subject s
  left join placed p on p.period = s.period and p.subject_type = s.subject_type and p.subject_code = s.subject_code
  where case when not s.can_move then (s.score_lowest, s.score_highest, s.rank_best, s.rank_worst)
      is distinct from (s.score, s.score, s.rank, s.rank)
    when p.period is null then num_nonnulls(s.score_lowest, s.score_highest, s.rank_best, s.rank_worst) > 0
    else coalesce(abs(s.score_lowest - p.lowest) > 0.005 + :slack or abs(s.score_highest - p.highest) > 0.005 + :slack
      or s.rank_best not between p.best and p.best_at_most or s.rank_worst not between p.worst and p.worst_at_most, true)
    end
  union all
  -- which items count at an end follows from what all of them come to
  select 'score of marks', p.period, p.area_code, p.subject_type, p.subject_code,
    concat_ws(' – ', round(p.told_lowest, 2), round(p.told_highest, 2)),
    concat_ws(' – ', round(p.lowest, 2), round(p.highest, 2))
  from placed p
  where coalesce(abs(p.told_lowest - p.lowest) > :slack or abs(p.told_highest - p.highest) > :slack, true)
  union all
  select 'marks ' || m.indicator_code, m.period, m.area_code, m.subject_type, m.subject_code,
    concat_ws(' – ', trim_scale(m.marks_lowest), trim_scale(m.marks_highest)),
    concat_ws(' – ', trim_scale(round(m.least, 12)), trim_scale(round(m.most, 12)))
  from second_end m
  where coalesce(abs(m.marks_lowest - m.least) > :slack, m.marks_lowest is not null or m.least is not null and not m.may_not_count)
    or coalesce(abs(m.marks_highest - m.most) > :slack, m.marks_highest is not null or m.most is not null and not m.may_not_count)
  union all
  select 'marks ' || p.indicator_code, p.period, p.area_code, p.subject_type, p.subject_code,
    concat_ws(' – ', trim_scale(p.marks_lowest), trim_scale(p.marks_highest)), trim_scale(p.marks)::text
  from subject s
  join linkage.scorecard_part p
    on p.period = s.period and p.subject_type = s.subject_type and p.subject_code = s.subject_code
  where not s.can_move and (p.marks_lowest, p.marks_highest) is distinct from (p.marks, p.marks)
)
select a.what || case a.subject_type when 'town' then '' else ' ' || split_part(a.subject_code, ':', 2) end || ' []' as figure,
  case a.subject_type when 'town' then a.subject_code else a.area_code end as area_code, a.period, a.before, a.after
from askew a
order by a.period collate "C", a.area_code collate "C", a.subject_type collate "C", a.subject_code collate "C",
  a.what collate "C";
