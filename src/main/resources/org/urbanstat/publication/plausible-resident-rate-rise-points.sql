-- By how many points the rate of residents of each county rose over the year before, where both are complete; and what
-- the last release says of it.
with rate as (
  select c.period, c.area_code, c.resident_rate_percent as value
  from publication.candidate_urbanization_rate c
  where c.area_level = 'county' and not c.is_provisional and {county c.area_code}
),
published as (
  select p.period, p.area_code, p.resident_rate_percent as value
  from publication.urbanization_rate p
  where p.area_level = 'county' and not p.is_provisional and p.to_release is null and {county p.area_code}
)
select r.area_code, r.period, p.value - q.value as before, r.value - b.value as after
from rate r
join rate b on b.area_code = r.area_code and b.period = (r.period::integer - 1)::text
left join published p on p.area_code = r.area_code and p.period = r.period
left join published q on q.area_code = b.area_code and q.period = b.period
