-- Yields the changes after one, in order.
select c.ordinal, c.form_code, c.period, c.town_code, c.from_status, c.from_revision, c.from_in_force, c.to_status,
  c.to_revision, c.to_in_force
from return_change c
where c.ordinal > :after
order by c.ordinal
limit :count;
