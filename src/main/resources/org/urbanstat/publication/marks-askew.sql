-- Marks that the value of an item does not earn: one row a subject and item. Every method is computed again from both sides of
-- the indicators, targets and the policy; steps are counted by whole division, so that what lies on a step stays on it.
with item as (
  select i.subject_type, i.indicator_code, i.method, i.weight, i.is_highest_best, i.step, i.plus, i.minus, i.bonus,
    i.partial_step, i.full_rise, i.comparison, i.target
  from jsonb_to_recordset(cast(:items as jsonb)) as i (subject_type text, indicator_code text, method text, weight numeric,
    is_highest_best boolean, step numeric, plus numeric, minus numeric, bonus numeric, partial_step text, full_rise numeric,
    comparison text, target numeric)
),
own as (
  select o.subject_type, o.indicator_code, o.subject_key, o.target
  from jsonb_to_recordset(cast(:own as jsonb))
    as o (subject_type text, indicator_code text, subject_key text, target numeric)
),
side as (
  select v.area_code, v.period, v.indicator_code,
    coalesce(v.numerator, v.value) * case when i.is_percent and v.numerator is not null then 100 else 1 end as above,
    case when v.numerator is null then 1 else coalesce(v.denominator, 1) end as below
  from indicators.indicator_value v
  join definitions.indicator i on i.indicator_code = v.indicator_code
  where v.value is not null and v.indicator_code in (select o.indicator_code from item o) and {touched v.area_code}
),
part as (
  select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.status, p.marks as said, i.method, i.weight,
    i.is_highest_best, i.step, i.plus, i.minus, i.bonus, i.partial_step, i.full_rise, n.above, n.below,
    n.above + :long as above_long, (b.above + :long) / b.below as before,
    o.subject_key is not null and o.target is null as is_not_asked,
    coalesce(i.comparison, t.target_comparison) as comparison, coalesce(o.target, i.target, t.target_value) as target
  from linkage.scorecard_part p
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
    on b.area_code = a.measured and b.indicator_code = p.indicator_code
    and b.period = (p.period::integer - 1)::text
  where {touched p.area_code}
),
best as (
  select p.period, p.area_code, p.subject_type, p.indicator_code,
    case when bool_and(p.is_highest_best) then max(p.above_long / p.below) else min(p.above_long / p.below) end as best
  from part p
  where p.method = 'best_ratio' and not p.is_not_asked and p.above is not null
  group by p.period, p.area_code, p.subject_type, p.indicator_code
),
-- how far short and beyond, times the denominator and in whole and begun steps
distance as (
  select p.period, p.subject_type, p.subject_code, p.indicator_code, d.short, x.beyond,
    case p.partial_step when 'whole_steps' then div(abs(x.beyond), p.below * p.step)
      when 'begun_steps' then div(abs(x.beyond), p.below * p.step) + sign(mod(abs(x.beyond), p.below * p.step))
      else (abs(x.beyond) + :long) / (p.below * p.step) end as steps
  from part p
  cross join lateral (
    select case p.comparison when '>=' then p.above - p.target * p.below
      when '<=' then p.target * p.below - p.above else -abs(p.above - p.target * p.below) end as beyond
  ) x
  cross join lateral (select x.beyond < 0 as short) d
),
again as (
  select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.status, p.said,
    case
      when p.is_not_asked or p.above is null or p.method = 'improvement' and p.before is null
        or p.method in ('target_step', 'shortfall_step', 'all_or_nothing') and d.beyond is null then null
      else case p.method
      when 'target_step' then greatest(0, p.weight + case when d.short then -d.steps * p.minus
        else least(d.steps * p.plus, p.bonus) end)
      when 'shortfall_step' then greatest(0, p.weight - case when d.short then d.steps * p.minus else 0 end)
      when 'all_or_nothing' then case when d.short then 0 else p.weight end
      when 'best_ratio' then case
        when p.is_highest_best and b.best <= 0 or b.best < 0 then null
        when p.is_highest_best then p.weight * greatest(0, p.above_long / (p.below * b.best))
        when p.above = b.best * p.below then p.weight
        else p.weight * greatest(0, (b.best * p.below) / p.above_long) end
      when 'improvement' then p.weight * least(1, greatest(0, case when p.is_highest_best then 1 else -1 end
        * (p.above_long / p.below - p.before) / p.full_rise))
    end end as marks
  from part p
  join distance d using (period, subject_type, subject_code, indicator_code)
  left join best b using (period, area_code, subject_type, indicator_code)
)
select 'marks ' || a.indicator_code || case a.subject_type when 'town' then '' else ' ' || split_part(a.subject_code, ':', 2) end
    as figure,
  case a.subject_type when 'town' then a.subject_code else a.area_code end as area_code, a.period,
  coalesce(trim_scale(a.said)::text, a.status) as before, trim_scale(round(a.marks, 12))::text as after
from again a
where case a.status
  when 'counted' then a.said is null or a.marks is null or abs(a.said - a.marks) > :slack
  when 'not_known' then a.marks is not null or a.said is not null and not :counts_zero or a.said <> 0
  when 'not_applicable' then a.marks is not null or a.said is not null
  else a.said is not null end
order by a.period collate "C", a.area_code collate "C", a.subject_type collate "C", a.subject_code collate "C",
  a.indicator_code collate "C";
