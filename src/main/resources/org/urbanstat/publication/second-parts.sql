-- The beginning of statements that compute marks again: each item of each subject with its parameters, its value and that of
-- the year before where an item asks for a rise; one row a subject and item, of the policy and the touched counties. {values}
-- are those of the country, or those of touched counties, laid down and counted before; {kept} is materialized where all items
-- are asked for: they are asked twice, and the second time the planner would take them for fewer than they are.
with item as (
  select i.subject_type, i.indicator_code, i.method, i.weight, i.is_highest_best, i.step, i.plus, i.minus, i.bonus,
    i.partial_step, i.full_rise, i.comparison, i.target, i.others_alike
  from jsonb_to_recordset(cast(:items as jsonb)) as i (subject_type text, indicator_code text, method text, weight numeric,
    is_highest_best boolean, step numeric, plus numeric, minus numeric, bonus numeric, partial_step text, full_rise numeric,
    comparison text, target numeric, others_alike integer)
),
own as (
  select o.subject_type, o.indicator_code, o.subject_key, o.target
  from jsonb_to_recordset(cast(:own as jsonb))
    as o (subject_type text, indicator_code text, subject_key text, target numeric)
),
side as not materialized (
  select v.area_code, v.period, v.indicator_code,
    coalesce(v.numerator, v.value) * case when i.is_percent and v.numerator is not null then 100 else 1 end as above,
    case when v.numerator is null then 1 else coalesce(v.denominator, 1) end as below
  from {values} v
  join definitions.indicator i on i.indicator_code = v.indicator_code
  where v.value is not null and v.indicator_code in (select o.indicator_code from item o)
),
part as {kept} (
  select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.status, p.marks as said, p.marks_lowest,
    p.marks_highest, a.measured, a.subject_key, i.method, i.weight, i.is_highest_best, i.step, i.plus, i.minus, i.bonus,
    i.partial_step, i.full_rise, i.others_alike, n.above, n.below, n.above + :long as above_long, (b.above + :long) / b.below as before,
    o.subject_key is not null and o.target is null as is_not_asked,
    coalesce(i.comparison, t.target_comparison) as comparison, coalesce(o.target, i.target, t.target_value) as target
  -- the touched ones first: so many tables are joined that the planner would look for them last
  from (
    select l.period, l.area_code, l.subject_type, l.subject_code, l.indicator_code, l.method, l.status, l.marks,
      l.marks_lowest, l.marks_highest
    from linkage.scorecard_part l
    where {county l.area_code}
  ) p
  join linkage.scorecard s
    on s.period = p.period and s.subject_type = p.subject_type and s.subject_code = p.subject_code and s.policy_code = :policy
  cross join lateral (
    select case p.subject_type when 'town' then p.subject_code else p.area_code end as measured,
      case p.subject_type when 'town' then p.subject_code else split_part(p.subject_code, ':', 2) end as subject_key
  ) a
  left join item i on i.subject_type = p.subject_type and i.indicator_code = p.indicator_code
  left join own o
    on o.subject_type = p.subject_type and o.indicator_code = p.indicator_code and o.subject_key = a.subject_key
  left join definitions.target t on t.indicator_code = p.indicator_code and t.period = p.period
  left join side n on n.area_code = a.measured and n.period = p.period and n.indicator_code = p.indicator_code
  left join side b
    on i.method = 'improvement' and b.area_code = a.measured and b.indicator_code = p.indicator_code
    and b.period = (p.period::integer - 1)::text
    and b.indicator_code in (select o.indicator_code from item o where o.method = 'improvement')
  where {some}
)
