-- What operators did to revisions: which no longer count, and which errors they accepted until when.
select t.period, t.town_code, t.form_code, t.revision, t.kind, t.rule_code, t.expires_on, t.acted_by, t.reason
from mart.revision_act t
where {where}
order by t.period collate "C", t.town_code collate "C", t.form_code collate "C", t.revision, t.kind collate "C",
  t.rule_code collate "C"
