-- Keeps, until the transaction ends, from what to what scores can come by second_end: one row a subject. Of items that need
-- not count those count that lead furthest, taken by their own quotient: each prefix of them is tried.
create temporary table second_span on commit drop as
with prefix as (
  select e.period, e.area_code, e.subject_type, e.subject_code, e.may_not_count,
    (sum(e.least) over lowest + :long) / sum(e.weight) over lowest as lowest,
    (sum(e.most) over highest + :long) / sum(e.weight) over highest as highest,
    e.marks_lowest, e.marks_highest, e.weight
  from second_end e
  cross join lateral (
    select case when e.may_not_count then e.least / e.weight end as least,
      case when e.may_not_count then e.most / e.weight end as most
  ) q
  where e.least is not null
  -- those that count for sure are equals, so that every prefix holds them all
  window lowest as (partition by e.period, e.subject_type, e.subject_code order by e.may_not_count, q.least),
    highest as (partition by e.period, e.subject_type, e.subject_code order by e.may_not_count, q.most desc)
)
select p.period, p.area_code, p.subject_type, p.subject_code, bool_and(p.may_not_count) as may_be_missing,
  least(100, 100 * min(p.lowest)) as lowest, least(100, 100 * max(p.highest)) as highest,
  least(100, 100 * sum(p.marks_lowest) / sum(p.weight) filter (where p.marks_lowest is not null)) as told_lowest,
  least(100, 100 * sum(p.marks_highest) / sum(p.weight) filter (where p.marks_highest is not null)) as told_highest
from prefix p
group by p.period, p.area_code, p.subject_type, p.subject_code;
