-- The place of each town of a county by both rates, the highest first; equal rates share a place, and the next one is as many
-- further on (1-2-2-4). Compared unrounded: thirty decimals of a quotient tell any two ratios of persons apart, and equal
-- ratios have the same. While returns are missing, the places that a town can take: best, if all of them bring the least
-- that they can, worst, if they bring the most. Streets, towns and townships; bases of enterprises take no part.
create or replace view mart.rate_rank as
with figure as (
  select t.period, t.area_code, t.indicator_code, t.value, t.from_release,
    div(t.numerator * power(10::numeric, 30), t.denominator) as score,
    div(t.numerator * power(10::numeric, 30), t.denominator) as least,
    div(t.numerator * power(10::numeric, 30), t.denominator) as most
  from publication.indicator_value t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  where t.indicator_code in ('resident_rate', 'registered_rate') and t.area_level = 'town' and t.denominator > 0
  union all
  select t.period, t.area_code, t.indicator_code, null, t.from_release, null,
    case when t.denominator_upper > 0
      then div(t.numerator_lower * power(10::numeric, 30), t.denominator_upper) end,
    case when t.denominator_lower > 0
      then div(t.numerator_upper * power(10::numeric, 30), t.denominator_lower) end
  from publication.possible_value t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  where t.indicator_code in ('resident_rate', 'registered_rate')
),
placed as (
  select f.period, left(f.area_code, 6) as county_code, f.area_code, f.indicator_code, f.value, f.from_release,
    f.score, f.least, f.most,
    rank() over (county_year order by f.score desc nulls last) as place,
    count(*) filter (where f.score is null) over county_year as possible_count
  from figure f
  where substr(f.area_code, 7, 3)::integer < 400
  window county_year as (partition by f.period, f.indicator_code, left(f.area_code, 6))
)
select p.period, p.county_code, p.area_code as town_code, a.area_name as town_name, p.indicator_code,
  p.value as rate_percent, case when p.score is not null then p.place end as rank,
  case when p.possible_count = 0 then p.place else r.above_for_sure + 1 end as rank_best,
  case when p.possible_count = 0 then p.place else r.above_perhaps + 1 end as rank_worst,
  p.from_release as release_id
from placed p
cross join publication.visible_release v
left join lateral (
  select count(*) filter (where o.least > p.most) as above_for_sure,
    count(*) filter (where coalesce(o.most > p.least, true)) as above_perhaps
  from placed o
  where p.possible_count > 0 and o.period = p.period and o.indicator_code = p.indicator_code
    and o.county_code = p.county_code and o.area_code <> p.area_code
) r on true
left join publication.area a
  on a.area_code = p.area_code
  and a.valid_from <= make_date(p.period::integer, 12, 31) and a.valid_to > make_date(p.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id);
