-- How many residents each county has for one household-registered person, where every return is in; and what the last
-- release says of it.
select c.area_code, c.period, round(p.resident_total / nullif(p.registered_total, 0), 4) as before,
  round(c.resident_total / nullif(c.registered_total, 0), 4) as after
from publication.candidate_urbanization_rate c
left join publication.urbanization_rate p
  on p.period = c.period and p.area_code = c.area_code and not p.is_provisional and p.to_release is null
where c.area_level = 'county' and not c.is_provisional and {county c.area_code}
