-- How far each figure with a target is from it: what is missing, the yearly pace that closes it until the target's year, the
-- pace of the last three years and the year in which that pace gets there. Reckoned on unrounded figures, each rounded once,
-- half up; of a difference, on the published figure. The pace is over the earliest of the three years before that there is.
create or replace view mart.target_trajectory as
with figure as (
  select t.period, t.period::integer as year, t.area_code, t.area_level, t.indicator_code, i.name_zh, i.unit, i.clause,
    i.lead_unit, i.target_by::integer as target_by, t.value, t.target_comparison, t.target_value, t.is_target_met,
    t.is_provisional, t.waiver_count, t.from_release,
    case when t.numerator is null then t.value when i.unit = 'percent' then t.numerator * 100
      else t.numerator end as dividend,
    case when t.numerator is null then 1 else coalesce(t.denominator, 1) end as divisor
  from publication.indicator_value t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  join publication.indicator i
    on i.indicator_code = t.indicator_code
    and i.from_release <= v.release_id and (i.to_release is null or i.to_release > v.release_id)
  where t.value is not null
),
compared as (
  select f.period, f.year, f.area_code, f.area_level, f.indicator_code, f.name_zh, f.unit, f.clause, f.lead_unit,
    f.target_by, f.value, f.target_comparison, f.target_value, f.is_target_met, f.is_provisional, f.waiver_count,
    f.from_release, f.divisor, f.target_value * f.divisor - f.dividend as missing,
    f.year - first_value(f.year) over before as pace_years,
    f.dividend * first_value(f.divisor) over before - first_value(f.dividend) over before * f.divisor as gained,
    first_value(f.divisor) over before as earlier_divisor
  from figure f
  window before as (
    partition by f.indicator_code, f.area_code order by f.year range between 3 preceding and 1 preceding
  )
),
aimed as (
  select c.period, c.year, c.area_code, c.area_level, c.indicator_code, c.name_zh, c.unit, c.clause, c.lead_unit,
    c.target_by, c.value, c.target_comparison, c.target_value, c.is_target_met, c.is_provisional, c.waiver_count,
    c.from_release, c.pace_years, scale(c.value) as gap_decimals, greatest(scale(c.value), 2) as pace_decimals,
    case c.target_comparison when '>=' then c.missing when '<=' then - c.missing else abs(c.missing) end as gap,
    c.divisor, c.missing, c.gained, c.divisor * c.earlier_divisor * c.pace_years as gained_in,
    case when c.target_by > c.year and not c.is_target_met then c.target_by - c.year end as years_left,
    case when not c.is_target_met and c.missing * c.gained > 0
      then div(abs(c.missing) * c.earlier_divisor * c.pace_years, abs(c.gained))
        + sign(mod(abs(c.missing) * c.earlier_divisor * c.pace_years, abs(c.gained))) end as years_at_pace
  from compared c
  where c.target_value is not null
),
told as (
  select a.period, a.year, a.area_code, a.area_level, a.indicator_code, a.name_zh, a.unit, a.clause, a.lead_unit,
    a.target_by, a.value, a.target_comparison, a.target_value, a.is_target_met, a.is_provisional, a.waiver_count,
    a.from_release, a.pace_years, a.years_left,
    round(sign(a.gap) * div(2 * abs(a.gap) * g.unit + a.divisor, 2 * a.divisor) / g.unit, a.gap_decimals) as gap,
    round(sign(a.missing) * div(2 * abs(a.missing) * p.unit + a.divisor * a.years_left, 2 * a.divisor * a.years_left)
      / p.unit, a.pace_decimals) as pace_needed,
    round(sign(a.gained) * div(2 * abs(a.gained) * p.unit + a.gained_in, 2 * a.gained_in) / p.unit, a.pace_decimals)
      as pace,
    case when a.years_at_pace < 1000 then a.year + a.years_at_pace::integer end as reached_in
  from aimed a
  cross join lateral (select power(10::numeric, a.gap_decimals) as unit) g
  cross join lateral (select power(10::numeric, a.pace_decimals) as unit) p
)
select t.period, t.area_code, r.area_name, t.area_level, t.indicator_code, t.name_zh as indicator_name, t.value, t.unit,
  t.target_comparison, t.target_value, t.target_by::text as target_by, t.is_target_met, t.gap, t.years_left,
  t.pace_needed, t.pace, t.pace_years, t.reached_in::text as reached_in,
  case
    when t.is_target_met then 'reached'
    when t.is_target_met is null then 'waived'
    when t.pace_years is null then 'unknown'
    when t.reached_in is null then 'never'
    when t.target_by is null then 'approaching'
    when t.reached_in <= t.target_by then 'in_time'
    else 'late'
  end as outlook,
  t.clause, t.lead_unit, t.is_provisional, t.from_release as release_id, t.waiver_count
from told t
cross join publication.visible_release v
left join publication.area r
  on r.area_code = t.area_code
  and r.valid_from <= make_date(t.year, 12, 31) and r.valid_to > make_date(t.year, 12, 31)
  and r.from_release <= v.release_id and (r.to_release is null or r.to_release > v.release_id);
