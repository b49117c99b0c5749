-- The returns of one submission that had a revision before, each with what was said of that (a null rule: nothing).
select town_code, form_code, period, rule_code, severity, sheet, cell, message_zh
from feedback.said_before
where submission_id = :submission
order by finding_id;
