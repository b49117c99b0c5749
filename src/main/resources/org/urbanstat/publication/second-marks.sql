-- The end of what computes marks again: what each point, a value with what it is measured by, earns of its item. Every method
-- is computed from both sides of the indicators; steps are counted by whole division, so that what lies on a step stays on it.
-- Beyond: by how much, times the denominator; steps: of that, in whole or begun steps.
earned as (
  select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.point, p.status, p.said,
    case
      when p.is_not_asked or p.above is null or p.method = 'improvement' and p.before is null
        or p.method in ('target_step', 'shortfall_step', 'all_or_nothing') and x.beyond is null then null
      else case p.method
      when 'target_step' then greatest(0, p.weight + case when x.beyond < 0 then -d.steps * p.minus
        else least(d.steps * p.plus, p.bonus) end)
      when 'shortfall_step' then greatest(0, p.weight - case when x.beyond < 0 then d.steps * p.minus else 0 end)
      when 'all_or_nothing' then case when x.beyond < 0 then 0 else p.weight end
      when 'best_ratio' then case
        when p.is_highest_best and p.best <= 0 or p.best < 0 then null
        when p.is_highest_best then p.weight * greatest(0, p.above_long / (p.below * p.best))
        when p.above = p.best * p.below then p.weight
        else p.weight * greatest(0, (p.best * p.below) / p.above_long) end
      when 'improvement' then p.weight * least(1, greatest(0, case when p.is_highest_best then 1 else -1 end
        * (p.above_long / p.below - p.before) / p.full_rise))
    end end as marks
  from measured p
  cross join lateral (
    select case p.comparison when '>=' then p.above - p.target * p.below
      when '<=' then p.target * p.below - p.above else -abs(p.above - p.target * p.below) end as beyond
  ) x
  cross join lateral (
    select case p.partial_step when 'whole_steps' then div(abs(x.beyond), p.below * p.step)
      when 'begun_steps' then div(abs(x.beyond), p.below * p.step) + sign(mod(abs(x.beyond), p.below * p.step))
      else (abs(x.beyond) + :long) / (p.below * p.step) end as steps
  ) d
)
