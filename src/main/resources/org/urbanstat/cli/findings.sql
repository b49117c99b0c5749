-- Findings, worst first, with every column, and whether an operator withdrew the revision.
select t.period, t.town_code, t.form_code, t.revision, t.rule_code, t.severity, t.file_name, t.sheet, t.cell,
  t.raw_text, t.found, t.expected, t.difference, t.message_zh, t.message_en, t.fix_zh, t.fix_en, t.waiver, t.release_id,
  exists (
    select from mart.revision_act a
    where a.kind = 'withdrawn' and a.form_code = t.form_code and a.period = t.period and a.town_code = t.town_code
      and a.revision = t.revision) as is_withdrawn
from mart.finding t
where t.severity in ({severities}) and {where}
order by array_position(array['ERROR', 'WARNING', 'NOTE'], t.severity), t.period collate "C", t.town_code collate "C", t.form_code collate "C", t.revision,
  t.cell collate "C", t.rule_code collate "C", t.message_zh collate "C"
