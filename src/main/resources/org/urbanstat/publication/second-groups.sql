-- Keeps, until the transaction ends, the years of counties whose towns or departments a return to come can still move, a rise
-- by the year before it too: one row a period, county and type of subject.
create temporary table second_group on commit drop as
select distinct y.period, left(o.area_code, 6) as area_code,
  case length(o.area_code) when 9 then 'town' else 'department' end as subject_type
from second_open o
cross join lateral (values (o.period), ((o.period::integer + 1)::text)) as y (period);
