-- Yields who is away, here from elsewhere, or pending, in an area at the end of a year; a figure is null where any unit
-- leaves it blank, since a blank is not a zero.
select case when count(*) = count(f.away_half_year) then sum(f.away_half_year) end as away,
  case when count(*) = count(f.incoming_half_year) then sum(f.incoming_half_year) end as incoming,
  case when count(*) = count(f.pending) then sum(f.pending) end as pending
from mart.fact_population f
where f.period = :period and left(f.town_code, length(:area)) = :area;
