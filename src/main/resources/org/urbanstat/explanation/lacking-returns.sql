-- Yields of which forms and years the towns of some counties owe a return that is not in force; one row a town, form and year.
select distinct s.town_code, s.form_code, left(s.period, 4) as year
from mart.return_status s
where left(s.town_code, 6) = any (:counties) and left(s.period, 4) = any (:years) and s.due_on is not null
  and s.revision_in_force is null;
