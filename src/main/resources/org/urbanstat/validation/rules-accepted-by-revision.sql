-- Yields the rules that operators accepted in the revisions of one return, expired ones too.
select a.revision, a.rule_code, a.acted_by, a.acted_at, a.expires_on, a.reason
from validation.accepted_rule a
where a.form_code = :form and a.period = :period and a.town_code = :town
order by a.revision, a.rule_code collate "C";
