-- Yields the sums of fields of a form over the returns that a release rests on, one row a town and year. {…} are codes of
-- the form and its fields.
select t.town_code, t.period as year, {sums}
from publication.return_status t
join facts.{form} f on f.reading_id = t.reading_id_in_force
where t.form_code = '{form}' and t.period = any (:years) and t.town_code = any (:towns)
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
group by t.town_code, t.period;
