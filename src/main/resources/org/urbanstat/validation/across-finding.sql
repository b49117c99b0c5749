-- One finding of a check across returns, numbered behind the others of its reading.
insert into validation.finding (submission_id, reading_id, ordinal, is_across, rule_code, severity, sheet, cell,
  found, expected, difference, message_zh, message_en, fix_zh, fix_en, waiver, acceptance_id, standing_waiver)
select :submission_id, :reading_id, coalesce(max(f.ordinal), 0) + 1, true, :rule_code, :severity, :sheet, :cell,
  :found, :expected, :difference, :message_zh, :message_en, :fix_zh, :fix_en, :waiver, cast(:acceptance_id as bigint),
  :standing_waiver
from validation.finding f
where f.reading_id = :reading_id and f.is_across;
