-- Who shares the pools of a policy by the register and the policy of today, for rewards-askew: one row a pool and town.
create temporary table receiver on commit drop as
select p.period, p.yuan, p.yuan / :unit as units, a.area_code as town_code,
  case when :is_each_county then left(a.area_code, 6) else '' end as pool
from unnest(cast(:periods as text[]), cast(:pools as bigint[])) as p (period, yuan)
join definitions.area a
  on a.area_level = 'town' and a.valid_from <= make_date(p.period::integer, 12, 31)
  and a.valid_to > make_date(p.period::integer, 12, 31)
where {county a.county_code}
  and case when :is_by_code then a.area_code = any (cast(:codes as text[])) else exists (
    select from unnest(cast(:first_ordinals as integer[]), cast(:last_ordinals as integer[])) as o (least, most)
    where right(a.area_code, 3)::integer between o.least and o.most) end;
