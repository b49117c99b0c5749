-- Marks that the value of an item does not earn: one row a subject and item. In braces stand second-parts.sql and
-- second-marks.sql.
{parts},
best as (
  select p.period, p.area_code, p.subject_type, p.indicator_code,
    case when bool_and(p.is_highest_best) then max(p.above_long / p.below) else min(p.above_long / p.below) end as best
  from part p
  where p.method = 'best_ratio' and not p.is_not_asked and p.above is not null
  group by p.period, p.area_code, p.subject_type, p.indicator_code
),
measured as (
  select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, 'now' as point, p.status, p.said,
    p.is_not_asked, p.method, p.weight, p.is_highest_best, p.step, p.plus, p.minus, p.bonus, p.partial_step, p.full_rise,
    p.comparison, p.target, p.above, p.below, p.above_long, p.before, b.best
  from part p
  left join best b using (period, area_code, subject_type, indicator_code)
),
{marks}
select 'marks ' || a.indicator_code || case a.subject_type when 'town' then '' else ' ' || split_part(a.subject_code, ':', 2) end
    as figure,
  case a.subject_type when 'town' then a.subject_code else a.area_code end as area_code, a.period,
  coalesce(trim_scale(a.said)::text, a.status) as before, trim_scale(round(a.marks, 12))::text as after
from earned a
where case a.status
  when 'counted' then a.said is null or a.marks is null or abs(a.said - a.marks) > :slack
  when 'not_known' then a.marks is not null or a.said is not null and not :counts_zero or a.said <> 0
  when 'not_applicable' then a.marks is not null or a.said is not null
  else a.said is not null end
order by a.period collate "C", a.area_code collate "C", a.subject_type collate "C", a.subject_code collate "C",
  a.indicator_code collate "C";
