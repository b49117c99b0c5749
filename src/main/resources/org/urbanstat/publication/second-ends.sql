-- Keeps, until the transaction ends, from what to what the marks of items can come, computed a second time: one row a subject
-- and item of the years of second_group; what nothing can move any more comes to its marks. Null where the item cannot count;
-- may_not_count where it can come to nothing in the end. In braces stands second-marks.sql, which says what the values at both
-- ends earn, and a target between them that is to be hit.
create temporary table second_end on commit drop as
with measured as (
  select r.period, r.area_code, r.subject_type, r.subject_code, r.indicator_code, e.point, r.status, r.said, r.is_not_asked,
    r.method, r.weight, r.is_highest_best, r.step, r.plus, r.minus, r.bonus, r.partial_step, r.full_rise, r.comparison,
    r.target, e.above, e.below, e.above + :long as above_long, e.before, e.best
  from second_range r
  cross join lateral (select (r.least + :long) / r.unit as least, (r.most + :long) / r.unit as most) v
  cross join lateral (
    select 'least' as point, r.least as above, r.unit as below, r.most_before as before,
      greatest(r.greatest_of_most, v.least) as best
    where r.method <> 'best_ratio' or r.is_highest_best
    union all
    select 'most', r.most, r.unit, r.least_before, greatest(r.greatest_of_least, v.most)
    where r.method <> 'best_ratio' or r.is_highest_best
    union all
    select 'least', r.most, r.unit, null,
      least(greatest(case when r.others_unbounded > 0 then 0 else r.smallest_of_least end, 0), v.most)
    where r.method = 'best_ratio' and not r.is_highest_best
    union all
    select 'most', greatest(r.least, 0), r.unit, null, least(r.smallest_of_most, greatest(v.least, 0))
    where r.method = 'best_ratio' and not r.is_highest_best
    union all
    select 'target', r.target, 1, null, null
    where r.comparison = '=' and r.method in ('target_step', 'shortfall_step', 'all_or_nothing')
      and r.target * r.unit between r.least and r.most
  ) e
  where r.can_count and r.is_bounded
),
{marks},
extreme as (
  select e.period, e.subject_type, e.subject_code, e.indicator_code, min(e.marks) as lowest, max(e.marks) as highest,
    max(e.marks) filter (where e.point = 'least') as at_least, max(e.marks) filter (where e.point = 'most') as at_most
  from earned e
  group by e.period, e.subject_type, e.subject_code, e.indicator_code
),
possible as (
  select r.period, r.area_code, r.subject_type, r.subject_code, r.indicator_code, r.weight, r.marks_lowest, r.marks_highest,
    r.can_count and coalesce(case when r.method <> 'best_ratio' then true
      when r.is_highest_best then b.can_be_above or b.can_others else r.most >= 0 and r.smallest_of_most >= 0 end, true)
      as can_count,
    case when r.method = 'improvement' then case when m.is_bounded then x.lowest else 0 end
      when r.method <> 'best_ratio' then case when m.is_bounded then x.lowest
        when r.method <> 'all_or_nothing' and r.minus = 0 then r.weight else 0 end
      when r.is_highest_best then case when not b.can_others then r.weight
        when r.others_unbounded > 0 or not r.is_bounded or r.least <= 0 then 0 else x.at_least end
      when r.others = 0 then r.weight when r.is_bounded then x.at_least else 0 end as least,
    case when r.method = 'improvement' then case when m.is_bounded then x.highest else r.weight end
      when r.method <> 'best_ratio' then case when m.is_bounded then x.highest
        when r.method = 'target_step' and r.comparison <> '=' and r.plus > 0 then r.weight + r.bonus else r.weight end
      when not r.is_bounded then r.weight
      when r.is_highest_best and not b.can_be_above then 0 else x.at_most end as most,
    case when r.method <> 'best_ratio' then not m.is_bounded
      when r.is_highest_best then not r.is_bounded or r.least <= 0 and not coalesce(r.greatest_of_least > 0, false)
      else not r.is_bounded or r.others_unbounded > 0 or r.least < 0 or coalesce(r.smallest_of_least < 0, false) end
      as may_not_count
  from second_range r
  left join extreme x using (period, subject_type, subject_code, indicator_code)
  cross join lateral (
    select r.is_bounded and (r.method <> 'improvement' or r.least_before is not null) as is_bounded
  ) m
  cross join lateral (
    select not r.is_bounded or r.most > 0 as can_be_above,
      r.others_unbounded > 0 or coalesce(r.greatest_of_most > 0, false) as can_others
  ) b
)
select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.weight, p.marks_lowest, p.marks_highest,
  case when p.can_count then p.least end as least, case when p.can_count then p.most end as most,
  p.can_count and p.may_not_count as may_not_count
from possible p
union all
select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.weight, p.marks_lowest, p.marks_highest,
  case p.status when 'counted' then p.marks end, case p.status when 'counted' then p.marks end, false
from linkage.scorecard_part p
join linkage.scorecard s
  on s.period = p.period and s.subject_type = p.subject_type and s.subject_code = p.subject_code and s.policy_code = :policy
join second_group g on g.period = p.period and g.area_code = p.area_code and g.subject_type = p.subject_type
where not exists (
  select from second_range r
  where r.period = p.period and r.subject_type = p.subject_type and r.subject_code = p.subject_code
    and r.indicator_code = p.indicator_code
);
