-- Yields what operators accepted, one row a reading and rule, expired or not.
select c.reading_id, a.rule_code, a.acceptance_id, a.waiver, a.expires_on <= :today as is_expired
from validation.accepted_rule a
join counting_return c
  on c.form_code = a.form_code and c.period = a.period and c.town_code = a.town_code and c.revision = a.revision;
