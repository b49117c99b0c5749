-- Keeps, until the transaction ends, the items of which a return to come can still move the value, or that of the year before:
-- one row a period, indicator and area, and one for the towns of a county (its code and *), beside whom one is measured.
create temporary table second_item on commit drop as
select distinct y.period, o.indicator_code, a.area
from second_open o
cross join lateral (values (o.period), ((o.period::integer + 1)::text)) as y (period)
cross join lateral (values (o.area_code), (left(o.area_code, 6) || '*')) as a (area);
