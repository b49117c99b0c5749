-- Yields the rewards of a policy and year as a release has them, one row a receiver, worked out again from the published
-- shares as somebody with a pocket calculator does: all digits that are used are digits that are printed. A share has 12
-- decimals, a weight and a factor those of the policy, every product all of its decimals; nothing else is rounded.
with receiver as (
  select case when :is_each_county then left(t.town_code, 6) else '' end as pool_of, t.town_code,
    coalesce(a.area_name, t.town_code) as town_name, t.settlement_points, t.settlement_share, t.education_share,
    t.permit_share, t.effort_share, t.difficulty, t.combined_share, t.reward_yuan, t.pool_yuan, t.status, t.reason_zh,
    t.reason_en, t.pool_yuan::numeric / :unit as pool_units,
    t.difficulty * (:settlement * t.settlement_share + :education * t.education_share + :permits * t.permit_share
      + :effort * t.effort_share) as raw
  from publication.person_money_reward t
  left join publication.area a
    on a.area_code = t.town_code
    and a.valid_from <= make_date(t.period::integer, 12, 31) and a.valid_to > make_date(t.period::integer, 12, 31)
    and a.from_release <= :release and (a.to_release is null or a.to_release > :release)
  where t.policy_code = :policy and t.period = :period
    and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
),
cut as (
  select r.*, sum(r.raw) over same_pool as raw_sum,
    r.pool_units * r.combined_share as exact_units, floor(r.pool_units * r.combined_share) as floor_units,
    -- each share is off by half of its last decimal at most, so a sum of them by half a last decimal for each of its terms
    0.000000000001 * (1 + max(r.difficulty) over same_pool * (1 + count(r.raw) over same_pool)
      / nullif(sum(r.raw) over same_pool, 0)) as tolerance
  from receiver r
  window same_pool as (partition by r.pool_of)
),
ranked as (
  select c.*, c.exact_units - c.floor_units as remainder,
    c.pool_units - sum(c.floor_units) over (partition by c.pool_of) as units_left,
    case when c.combined_share is not null then row_number() over (
      partition by c.pool_of order by c.exact_units - c.floor_units desc nulls last, c.town_code collate "C") end as rank
  from cut c
),
judged as (
  select r.*, r.reward_yuan is null
    or coalesce(abs(r.raw / nullif(r.raw_sum, 0) - r.combined_share) <= r.tolerance, false) as is_share_right
  from ranked r
)
select k.town_code, k.town_name, k.settlement_points, k.settlement_share, k.education_share, k.permit_share,
  k.effort_share, k.difficulty, trim_scale(k.raw) as raw, trim_scale(k.raw_sum) as raw_sum, k.combined_share,
  trim_scale(k.pool_units) as pool_units, trim_scale(k.exact_units) as exact_units, k.floor_units,
  trim_scale(k.remainder) as remainder, k.rank, trim_scale(k.units_left) as units_left,
  case when k.rank is not null then (k.rank <= k.units_left)::integer end as unit_given, k.reward_yuan, k.pool_yuan,
  k.status, k.reason_zh, k.reason_en,
  k.is_share_right,
  k.is_share_right and (k.reward_yuan is null
    or coalesce((k.floor_units + (k.rank <= k.units_left)::integer) * :unit = k.reward_yuan, false)) as comes_out
from judged k
where :county = '' or left(k.town_code, 6) = :county
order by k.town_code collate "C";
