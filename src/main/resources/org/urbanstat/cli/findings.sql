-- Findings, worst first, with every column.
select t.period, t.town_code, t.form_code, t.revision, t.rule_code, t.severity, t.file_name, t.sheet, t.cell,
  t.raw_text, t.found, t.expected, t.difference, t.message_zh, t.message_en, t.fix_zh, t.fix_en, t.waiver, t.release_id
from mart.finding t
where t.severity in ({severities}) and {where}
order by array_position(array['ERROR', 'WARNING', 'NOTE'], t.severity), t.period collate "C", t.town_code collate "C", t.form_code collate "C", t.revision,
  t.cell collate "C", t.rule_code collate "C"
