-- Touches the county and every town of what is confirmed, so that the next run shows it.
insert into pipeline.touched_area (area_code)
select :area
union
select r.town_code
from linkage.confirmed_row r
where r.policy_code = :policy and r.period = :period and r.area_code = :area and r.town_code is not null
on conflict do nothing;
