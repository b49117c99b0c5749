-- What is said of one submission, in the order in which it was found.
select coalesce(s.town_code, '') as town_code, coalesce(s.form_code, '') as form_code, coalesce(s.period, '') as period,
  s.rule_code, s.severity, s.sheet, s.cell, s.raw_text, s.found, s.expected, s.difference, s.message_zh, s.message_en,
  s.fix_zh, s.fix_en, s.waiver
from feedback.said s
where s.submission_id = :submission
order by s.finding_id;
