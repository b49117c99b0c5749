-- The statement that adds what the returns of a form, missing or in force, have of a field by which towns are chosen, where
-- a return that bears on the choice is missing. {…} are made of the codes of the form, its fields and the indicators.
insert into possible_choice (town_code, year, indicator_code, side, at_least, lower, upper, last_period, has_peers,
  is_known)
select t.town_code, t.year, m.indicator_code, m.side, m.at_least, m.lower, m.upper, t.last_period, t.has_peers, false
from (
  select r.town_code, r.year, r.last_period, r.has_peers,
    {bounds}
  from missing_return r
  left join facts.{form} f on f.reading_id = r.reading_id
  where r.form_code = '{form}'
  group by r.town_code, r.year, r.period, r.last_period, r.has_peers, r.reading_id, r.years
) t
cross join lateral (values
  {choices}
) as m (indicator_code, side, at_least, lower, upper)
union all
select t.town_code, t.year, m.indicator_code, m.side, m.at_least, m.total, m.total, t.year, false, true
from (
  select s.town_code, s.year,
    {sums}
  from (select distinct r.town_code, r.year from missing_return r where r.form_code in ({forms})) r
  join validation.return_state s on s.town_code = r.town_code and s.form_code = '{form}' and s.year = r.year
  join facts.{form} f on f.reading_id = s.reading_id_in_force
  group by s.town_code, s.year
) t
cross join lateral (values
  {totals}
) as m (indicator_code, side, at_least, total)
where m.total is not null
