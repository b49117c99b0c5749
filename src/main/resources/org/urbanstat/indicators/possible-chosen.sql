-- The statement that adds what the returns in force of a form bring the indicators that choose towns, as if the town were
-- chosen, where a return that bears on them is missing. {…} are made of the codes of the form and its indicators.
insert into possible_operand (town_code, year, indicator_code, gives_numerator, numerator_lower, numerator_upper,
  gives_denominator, denominator_lower, denominator_upper, last_period, has_peers, is_known)
select t.town_code, t.year, m.indicator_code, i.is_numerator, case when i.is_numerator then m.total end,
  case when i.is_numerator then m.total end, not i.is_numerator, case when not i.is_numerator then m.total end,
  case when not i.is_numerator then m.total end, t.year, false, true
from (
  select s.town_code, s.year,
    {sums}
  from (select distinct r.town_code, r.year from missing_return r where r.form_code in ({forms})) r
  join validation.return_state s on s.town_code = r.town_code and s.form_code = '{form}' and s.year = r.year
  join facts.{form} f on f.reading_id = s.reading_id_in_force
  group by s.town_code, s.year
) t
cross join lateral (values
  {rows}
) as m (indicator_code, side, total)
cross join lateral (select m.side = 'numerator' as is_numerator) i
where m.total is not null
