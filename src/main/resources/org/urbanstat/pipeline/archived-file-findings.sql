-- Yields what was said of files that cannot be read again: too large to be read, or dropped with the personal data in
-- them. {run} is a number.
select f.submission_id, f.ordinal, f.rule_code, f.severity, f.sheet, f.cell, f.raw_text, f.found, f.expected,
  f.difference, f.message_zh, f.message_en, f.fix_zh, f.fix_en, f.waiver
from validation.finding f
join intake.submission s on s.submission_id = f.submission_id
where f.reading_id is null and s.run_id <= {run}
  and (s.bytes is null or not exists (
    select from validation.read_submission p where p.submission_id = s.submission_id))
order by f.submission_id, f.ordinal
