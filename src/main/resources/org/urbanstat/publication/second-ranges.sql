-- Keeps, until the transaction ends, from what to what the values of items can come that a return to come can still move, with
-- those of the others beside the best; one row a subject and item of second_item. Departments of a county are
-- all measured by it, so others are as it is. In braces stands second-parts.sql.
create temporary table second_range on commit drop as
{parts},
ranged as (
  select p.period, p.area_code, p.subject_type, p.subject_code, p.indicator_code, p.status, p.said, p.marks_lowest,
    p.marks_highest, p.method, p.weight, p.is_highest_best, p.step, p.plus, p.minus, p.bonus, p.partial_step, p.full_rise,
    p.comparison, p.target, p.others_alike, p.is_not_asked,
    exists (
      select from definitions.target_waiver w
      where w.area_code = p.measured and w.period = p.period and w.indicator_code = p.indicator_code
    ) as is_waived,
    n.area_code is not null or p.above is not null as is_there, n.area_code is null or n.least is not null as is_bounded,
    case when n.area_code is null then p.above else n.least end as least,
    case when n.area_code is null then p.above else n.most end as most,
    case when n.area_code is null then p.below else 1 end as unit,
    b.area_code is not null or p.before is not null as is_there_before,
    case when b.area_code is null then p.before else b.least + :long end as least_before,
    case when b.area_code is null then p.before else b.most + :long end as most_before
  from part p
  left join second_open n on n.area_code = p.measured and n.period = p.period and n.indicator_code = p.indicator_code
  left join second_open b
    on b.area_code = p.measured and b.indicator_code = p.indicator_code and b.period = (p.period::integer - 1)::text
),
beside as (
  select r.period, r.subject_type, r.subject_code, r.indicator_code, count(*) filter (where c.is_compared) over others as others,
    count(*) filter (where c.is_compared and not r.is_bounded) over others as others_unbounded,
    max(v.least) filter (where c.is_compared) over others as greatest_of_least,
    max(v.most) filter (where c.is_compared) over others as greatest_of_most,
    min(v.least) filter (where c.is_compared) over others as smallest_of_least,
    min(v.most) filter (where c.is_compared) over others as smallest_of_most
  from ranged r
  cross join lateral (select r.is_there and not r.is_not_asked as is_compared) c
  cross join lateral (select (r.least + :long) / r.unit as least, (r.most + :long) / r.unit as most) v
  where r.method = 'best_ratio' and r.subject_type = 'town'
  window others as (partition by r.period, r.area_code, r.subject_type, r.indicator_code
    rows between unbounded preceding and unbounded following exclude current row)
)
select r.period, r.area_code, r.subject_type, r.subject_code, r.indicator_code, r.status, r.said, r.marks_lowest,
  r.marks_highest, r.method, r.weight, r.is_highest_best, r.step, r.plus, r.minus, r.bonus, r.partial_step, r.full_rise,
  r.comparison, r.target, r.is_not_asked, r.is_bounded, r.least, r.most, r.unit, r.least_before, r.most_before,
  not r.is_not_asked and not r.is_waived and r.is_there
    and case r.method when 'improvement' then r.is_there_before when 'best_ratio' then true
      else r.target is not null and r.comparison is not null end as can_count,
  coalesce(b.others, r.others_alike) as others,
  coalesce(b.others_unbounded, case when r.is_bounded then 0 else r.others_alike end) as others_unbounded,
  coalesce(b.greatest_of_least, a.least) as greatest_of_least, coalesce(b.greatest_of_most, a.most) as greatest_of_most,
  coalesce(b.smallest_of_least, a.least) as smallest_of_least, coalesce(b.smallest_of_most, a.most) as smallest_of_most
from ranged r
left join beside b using (period, subject_type, subject_code, indicator_code)
cross join lateral (
  select case when r.others_alike > 0 then (r.least + :long) / r.unit end as least,
    case when r.others_alike > 0 then (r.most + :long) / r.unit end as most
) a;
