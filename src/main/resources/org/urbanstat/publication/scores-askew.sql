-- Scores that their parts do not come to: one row a subject. Whether a target is missed is found again from the indicator, the
-- score is added up again from the marks, and rank, grade and list are found again from that score. Parts are kept to twelve
-- decimals, so that scores closer to each other or to a bound than :slack may fall on either side of it.
with part as (
  select p.period, p.subject_type, p.subject_code, p.method, p.weight, p.marks, p.effective_weight, p.contribution,
    p.is_red_line_missed, p.subject_type || ' ' || p.indicator_code = any (cast(:red_lines as text[])) as is_red_line,
    case p.target_comparison
      when '>=' then x.above < x.target when '<=' then x.above > x.target when '=' then x.above <> x.target
    end as is_short
  from linkage.scorecard_part p
  left join indicators.indicator_value v
    on v.area_code = case p.subject_type when 'town' then p.subject_code else p.area_code end
    and v.period = p.period and v.indicator_code = p.indicator_code and v.value is not null
  left join definitions.indicator i on i.indicator_code = p.indicator_code
  cross join lateral (
    select case when v.numerator is null then v.value when i.is_percent then v.numerator * 100 else v.numerator end as above,
      p.target_value * case when v.numerator is null then 1 else coalesce(v.denominator, 1) end as target
  ) x
  where {county p.area_code}
),
again as (
  select s.period, s.area_code, s.subject_type, s.subject_code, s.score as said_score, s.rank as said_rank,
    s.grade as said_grade, s.listing as said_listing,
    -- of nothing the least of both would be 100
    case when count(p.marks) > 0
      then least(100, 100 * sum(p.marks) / sum(p.weight) filter (where p.marks is not null)) end as score,
    sum(p.weight) filter (where p.marks is not null) as weights,
    coalesce(bool_or(p.is_red_line and p.is_short and p.marks is not null), false) as has_red_line_missed,
    coalesce(bool_or(p.is_red_line_missed <> coalesce(p.is_red_line and p.is_short and p.marks is not null, false)
      or p.marks < 0
      or p.is_short and p.marks > case p.method when 'all_or_nothing' then 0 else p.weight end
      or not p.is_short and p.marks < p.weight), false) as has_part_askew,
    coalesce(sum(p.effective_weight), 0) as effective_weights, coalesce(sum(p.contribution), 0) as contributions,
    coalesce(100 * sum(p.marks) / sum(p.weight) filter (where p.marks is not null), 0) as uncapped
  from linkage.scorecard s
  left join part p on p.period = s.period and p.subject_type = s.subject_type and p.subject_code = s.subject_code
  where s.policy_code = :policy and {county s.area_code}
  group by s.period, s.area_code, s.subject_type, s.subject_code
),
-- best and worst place, which differ where another's score is within the slack
placed as (
  select a.*,
    1 + count(*) over (w range between unbounded preceding and :slack preceding) as rank_best,
    count(*) over (w range between unbounded preceding and :slack following) as rank_worst,
    (count(*) over (partition by a.period, a.area_code, a.subject_type) + :one_in - 1) / :one_in as places
  from again a
  where a.score is not null
  window w as (partition by a.period, a.area_code, a.subject_type order by a.score desc)
),
judged as (
  select a.period, a.area_code, a.subject_type, a.subject_code, a.said_score, a.said_rank, a.said_grade, a.said_listing,
    a.weights, a.has_part_askew, a.effective_weights, a.contributions, a.uncapped, a.score, r.rank_best, r.rank_worst,
    r.rank_best <= r.places and a.score + :slack >= :tilt_at_least as may_be_tilted,
    r.rank_worst <= r.places and a.score - :slack >= :tilt_at_least as must_be_tilted,
    n.is_named or coalesce(a.score - :slack < :notice_below, false) as may_be_noticed,
    n.is_named or coalesce(a.score + :slack < :notice_below, false) as must_be_noticed,
    (select g.name from unnest(cast(:grades as text[]), cast(cast(:bounds as text[]) as numeric[])) as g (name, bound)
      where a.score + :slack >= g.bound order by g.bound desc limit 1) as grade_best,
    (select g.name from unnest(cast(:grades as text[]), cast(cast(:bounds as text[]) as numeric[])) as g (name, bound)
      where greatest(a.score - :slack, 0) >= g.bound order by g.bound desc limit 1) as grade_worst
  from again a
  left join placed r on r.period = a.period and r.subject_type = a.subject_type and r.subject_code = a.subject_code
  -- one by one, by the key: joined, those of the whole country would be read
  left join lateral (
    select l.numerator, l.denominator
    from indicators.indicator_value l
    where a.subject_type = 'town' and l.area_code = a.subject_code and l.period = a.period
      and l.indicator_code = :late_indicator and l.value is not null
    offset 0
  ) l on true
  cross join lateral (
    select a.has_red_line_missed or coalesce(l.denominator - l.numerator >= :late_at_least, false)
      or a.period || ' ' || case a.subject_type when 'town' then a.subject_code else split_part(a.subject_code, ':', 2) end
        = any (cast(:false_data as text[])) as is_named
  ) n
)
select case j.subject_type when 'town' then 'score' else 'score ' || split_part(j.subject_code, ':', 2) end as figure,
  case j.subject_type when 'town' then j.subject_code else j.area_code end as area_code, j.period,
  concat_ws(' ', j.said_score::text, '#' || j.said_rank, j.said_grade, j.said_listing) as before,
  concat_ws(' ', round(j.score, 2)::text, '#' || j.rank_best, j.grade_best,
    case when j.must_be_noticed then 'notice' when j.must_be_tilted then 'tilt' else 'none' end) as after
from judged j
where (j.said_score is null) <> (j.score is null) or abs(j.said_score - j.score) > 0.005 + :slack
  or j.said_rank not between j.rank_best and j.rank_worst or j.said_grade not in (j.grade_best, j.grade_worst)
  or j.has_part_askew or abs(j.contributions - j.uncapped) > :slack
  or abs(j.effective_weights - case when j.weights is null then 0 else 100 end) > :slack
  or case j.said_listing when 'notice' then not j.may_be_noticed
    when 'tilt' then j.must_be_noticed or not j.may_be_tilted
    else j.must_be_noticed or j.must_be_tilted and not j.may_be_noticed end
order by j.period collate "C", j.area_code collate "C", j.subject_type collate "C", j.subject_code collate "C";
