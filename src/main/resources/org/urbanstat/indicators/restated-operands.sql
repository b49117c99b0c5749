-- The statement that sums, in one pass over a form's facts in force, everything that indicators take from that form, by
-- the areas of other boundaries that the facts belong to as a whole. {…} are made of the codes of the form and its
-- indicators.
insert into indicators.restated_operand (boundary_year, indicator_code, side, period, area_code, town_code, total)
select t.boundary_year, m.indicator_code, m.side, t.year, t.area_code, t.town_code, m.total
from (
  select p.boundary_year, p.area_code, s.year, s.town_code,
    {sums}
  from validation.return_state s
  join definitions.form_grain g on g.form_code = s.form_code
  cross join lateral (
    select coalesce(max(b.year), 0) as year
    from definitions.boundary_era b
    where b.year <= s.year::integer
  ) e
  join facts.{form} f on f.reading_id = s.reading_id_in_force
  join definitions.boundary_part p
    on p.reported_year = e.year and p.source_code = {source} and p.is_whole
    and p.grain = case when g.is_within_year and e.year = s.year::integer then 'within_year' else g.grain end
  where s.form_code = '{form}'
  group by p.boundary_year, p.area_code, s.year, s.town_code
) t
cross join lateral (values
  {rows}
) as m (indicator_code, side, total)
where m.total is not null
