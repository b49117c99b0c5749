-- What a candidate changes, or all releases behind one up to another: one row a figure that is not what it was, with the
-- parts summed over the releases between, and the last cause that changed its existence or its status.
with change as (
  select c.figure, c.policy_code, c.period, c.area_code, c.before, c.after, c.status_before, c.status_after,
    c.by_program, c.by_data, c.by_areas, c.by_rules, c.by_policy, c.cause, coalesce(c.release_id, 0) as ordinal
  from publication.figure_change c
  where c.candidate_id = :candidate or c.release_id > :from and c.release_id <= :to
),
net as (
  select c.figure, c.policy_code, c.period, c.area_code,
    (array_agg(c.before order by c.ordinal))[1] as value_before,
    (array_agg(c.after order by c.ordinal desc))[1] as value_after,
    (array_agg(c.status_before order by c.ordinal))[1] as status_before,
    (array_agg(c.status_after order by c.ordinal desc))[1] as status_after,
    sum(c.by_program) as by_program, sum(c.by_data) as by_data, sum(c.by_areas) as by_areas,
    sum(c.by_rules) as by_rules, sum(c.by_policy) as by_policy, count(*) as change_count,
    (array_agg(c.cause order by c.ordinal desc))[1] as last_cause,
    (array_agg(c.cause order by c.ordinal desc) filter (where (c.before is null) <> (c.after is null)))[1]
      as cause_of_existence,
    (array_agg(c.cause order by c.ordinal desc) filter (where c.status_before is distinct from c.status_after))[1]
      as cause_of_status
  from change c
  group by c.figure, c.policy_code, c.period, c.area_code
)
select n.figure, n.policy_code, n.period, n.area_code, n.value_before, n.value_after, n.status_before, n.status_after,
  n.by_program, n.by_data, n.by_areas, n.by_rules, n.by_policy,
  case
    when n.change_count = 1 then n.last_cause
    when (n.value_before is null) <> (n.value_after is null) then n.cause_of_existence
    when n.value_before is not distinct from n.value_after then n.cause_of_status
  end as cause
from net n
where n.value_before is distinct from n.value_after
  or n.figure in ('reward', 'quota') and n.status_before is distinct from n.status_after
order by n.figure collate "C", n.policy_code collate "C", n.period collate "C", n.area_code collate "C";
