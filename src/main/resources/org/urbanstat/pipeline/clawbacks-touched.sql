-- Touches the towns whose clawback is not the published one, as a correction in another county moves it where they share a
-- pool, and their counties.
insert into pipeline.touched_area (area_code)
with said as (
  select p.period, p.corrected_period, p.town_code, p.awarded_yuan, p.recomputed_yuan, p.clawback_yuan
  from publication.person_money_clawback p
  where p.to_release is null
),
now as (
  select c.period, c.corrected_period, c.town_code, c.awarded_yuan, c.recomputed_yuan, c.clawback_yuan
  from publication.candidate_person_money_clawback c
),
moved as (
  (table said except table now)
  union all
  (table now except table said)
)
select m.town_code
from moved m
union
select left(m.town_code, 6)
from moved m
on conflict do nothing;
