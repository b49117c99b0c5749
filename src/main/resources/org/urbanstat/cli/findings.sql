-- Findings for a person: worst first, each with its cell and what to do.
select t.severity, t.period, t.town_code, t.form_code, t.revision as rev, t.file_name, t.sheet || '!' || t.cell as cell,
  t.rule_code, t.message_{language} as message, t.fix_{language} as fix
from mart.finding t
where t.severity in ({severities}) and {where}
order by t.severity collate "C", t.period collate "C", t.town_code collate "C", t.form_code collate "C", t.revision,
  t.cell collate "C", t.rule_code collate "C"
