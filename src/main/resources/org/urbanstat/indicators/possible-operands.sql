-- The statement that adds, for each missing return of a form, from what to what it can bring each indicator by the last one
-- in force; null where there is none or it lacks the figure. {…} are made of the codes of the form and its indicators.
insert into possible_operand (town_code, year, indicator_code, gives_numerator, numerator_lower, numerator_upper,
  gives_denominator, denominator_lower, denominator_upper, last_period, has_peers)
select t.town_code, t.year, m.indicator_code, m.gives_numerator, m.numerator_lower, m.numerator_upper,
  m.gives_denominator, m.denominator_lower, m.denominator_upper, t.last_period, t.has_peers
from (
  select r.town_code, r.year, r.last_period, r.has_peers,
    {bounds}
  from missing_return r
  left join facts.{form} f on f.reading_id = r.reading_id
  where r.form_code = '{form}'
  group by r.town_code, r.year, r.period, r.last_period, r.has_peers, r.reading_id, r.years
) t
cross join lateral (values
  {rows}
) as m (indicator_code, needs_no_peers, gives_numerator, numerator_lower, numerator_upper, gives_denominator,
  denominator_lower, denominator_upper)
where t.has_peers or m.needs_no_peers
