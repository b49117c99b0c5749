-- Yields the towns of an area of which a return of the year is owed and not used.
select distinct s.town_code
from mart.return_status s
where left(s.period, 4) = :period and left(s.town_code, length(:area)) = :area and s.revision_in_force is null;
