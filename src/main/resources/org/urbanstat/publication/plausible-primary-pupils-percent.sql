-- How many pupils of 小学 and 教学点 each county has for a hundred residents, where every return of both is in; and what
-- follows from the returns of the last release.
with owed as (
  select left(o.town_code, 6) as area_code, o.period
  from definitions.owed_return o
  left join validation.return_state s
    on s.form_code = o.form_code and s.period = o.period and s.town_code = o.town_code
  where o.form_code = 'school' and {touched o.town_code}
  group by left(o.town_code, 6), o.period
  having count(*) = count(s.reading_id_in_force)
),
pupils as (
  select left(s.town_code, 6) as area_code, s.period, sum(f.enrolment) as pupils
  from validation.return_state s
  join facts.school f on f.reading_id = s.reading_id_in_force
  where s.form_code = 'school' and f.stage in ('小学', '教学点') and {touched s.town_code}
  group by left(s.town_code, 6), s.period
),
published as (
  select left(s.town_code, 6) as area_code, s.period, sum(f.enrolment) as pupils
  from publication.return_status s
  join facts.school f on f.reading_id = s.reading_id_in_force
  where s.form_code = 'school' and f.stage in ('小学', '教学点') and s.to_release is null and {touched s.town_code}
  group by left(s.town_code, 6), s.period
)
select c.area_code, c.period, round(b.pupils * 100 / nullif(p.resident_total, 0), 4) as before,
  round(n.pupils * 100 / nullif(c.resident_total, 0), 4) as after
from publication.candidate_urbanization_rate c
join owed o on o.area_code = c.area_code and o.period = c.period
join pupils n on n.area_code = c.area_code and n.period = c.period
left join published b on b.area_code = c.area_code and b.period = c.period
left join publication.urbanization_rate p
  on p.period = c.period and p.area_code = c.area_code and p.to_release is null
where c.area_level = 'county' and not c.is_provisional and {county c.area_code}
