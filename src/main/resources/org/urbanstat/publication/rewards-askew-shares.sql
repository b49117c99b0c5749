-- The rest of rewards-askew: shares the pools out among the towns of that and compares. Of a confirmed pool nothing is
-- recomputed while a receiver lacks a return, or where there is nothing to share.
whole_town as (
  select t.pool, t.period, t.town_code, t.yuan, t.difficulty, bool_or(t.is_lacking) over (partition by t.pool, t.period) as is_any_lacking
  from town t
),
summed as (
  select t.pool, t.period, t.town_code, t.yuan, t.units, t.settlement, t.education, t.permits, t.effort, t.difficulty,
    coalesce(nullif(sum(t.settlement) over w, 0), 1) as settlement_sum, coalesce(nullif(sum(t.education) over w, 0), 1) as education_sum,
    coalesce(nullif(sum(t.permits) over w, 0), 1) as permits_sum, coalesce(nullif(sum(t.effort) over w, 0), 1) as effort_sum
  from town t
  where not t.is_lacking
  window w as (partition by t.pool, t.period)
),
weighed as (
  select s.*, s.difficulty * (
      :settlement_weight * s.settlement * s.education_sum * s.permits_sum * s.effort_sum
      + :education_weight * s.education * s.settlement_sum * s.permits_sum * s.effort_sum
      + :permits_weight * s.permits * s.settlement_sum * s.education_sum * s.effort_sum
      + :effort_weight * s.effort * s.settlement_sum * s.education_sum * s.permits_sum) as raw
  from summed s
),
against as (
  select w.*, sum(w.raw) over (partition by w.pool, w.period) as raw_sum
  from weighed w
),
floored as (
  select a.*, div(a.units * a.raw, a.raw_sum) as whole, mod(a.units * a.raw, a.raw_sum) as remainder
  from against a
  where a.raw_sum > 0
),
ranked as (
  select f.*, f.units - sum(f.whole) over (partition by f.pool, f.period) as left_over,
    row_number() over (
      partition by f.pool, f.period
      order by div(f.remainder * power(10::numeric, 40), f.raw_sum) desc, f.town_code collate "C") as place
  from floored f
),
again as (
  select t.period, t.town_code, t.yuan as pool_yuan, t.difficulty,
    (r.whole + case when r.place <= r.left_over then 1 else 0 end) * :unit as reward_yuan,
    r.settlement as settlement_points,
    div(2 * r.settlement * power(10::numeric, 12) + r.settlement_sum, 2 * r.settlement_sum) as settlement_share,
    div(2 * r.education * power(10::numeric, 12) + r.education_sum, 2 * r.education_sum) as education_share,
    div(2 * r.permits * power(10::numeric, 12) + r.permits_sum, 2 * r.permits_sum) as permit_share,
    div(2 * r.effort * power(10::numeric, 12) + r.effort_sum, 2 * r.effort_sum) as effort_share,
    div(2 * r.raw * power(10::numeric, 12) + r.raw_sum, 2 * r.raw_sum) as combined_share
  from whole_town t
  left join ranked r on r.period = t.period and r.town_code = t.town_code
  where not :is_recomputed or r.town_code is not null and not t.is_any_lacking
),
said as (
  select m.period, m.town_code, m.pool_yuan, m.difficulty, m.reward_yuan, m.settlement_points,
    m.settlement_share * power(10::numeric, 12) as settlement_share, m.education_share * power(10::numeric, 12) as education_share,
    m.permit_share * power(10::numeric, 12) as permit_share, m.effort_share * power(10::numeric, 12) as effort_share,
    m.combined_share * power(10::numeric, 12) as combined_share
  from {rewards} m
  where m.policy_code = :policy and {touched m.town_code}
    and (not :is_recomputed or exists (
      select from linkage.confirmation c
      where c.policy_code = m.policy_code and c.period = m.period and c.area_code = left(m.town_code, 6)
        and c.event_id = any (cast(:events as bigint[]))))
)
select :figure || ' ' || c.figure as figure, coalesce(s.town_code, a.town_code) as area_code, coalesce(s.period, a.period) as period,
  trim_scale(c.said)::text as before, trim_scale(c.again)::text as after
from said s
full join again a on a.period = s.period and a.town_code = s.town_code
cross join lateral (
  values ('rows', num_nonnulls(s.town_code)::numeric, num_nonnulls(a.town_code)::numeric),
    ('reward_yuan', s.reward_yuan, a.reward_yuan), ('pool_yuan', s.pool_yuan, a.pool_yuan),
    ('difficulty', s.difficulty, a.difficulty), ('settlement_points', s.settlement_points, a.settlement_points),
    ('settlement_share · 10¹²', s.settlement_share, a.settlement_share),
    ('education_share · 10¹²', s.education_share, a.education_share),
    ('permit_share · 10¹²', s.permit_share, a.permit_share), ('effort_share · 10¹²', s.effort_share, a.effort_share),
    ('combined_share · 10¹²', s.combined_share, a.combined_share)) as c (figure, said, again)
where c.said is distinct from c.again and (num_nonnulls(s.town_code, a.town_code) = 2 or c.figure = 'rows')
order by coalesce(s.period, a.period) collate "C", coalesce(s.town_code, a.town_code) collate "C", c.figure collate "C";
