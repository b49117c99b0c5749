-- Submissions of which something is said that their marked copy does not say yet.
with line as (
  select s.submission_id, 'now' as kind, s.finding_id,
    concat_ws('|', s.town_code, s.form_code, s.period, s.revision, s.rule_code, s.severity, s.sheet, s.cell, s.found,
      s.expected, s.difference, s.message_zh, s.fix_zh, s.waiver) as text
  from feedback.said s
  union all
  select b.submission_id, 'before', b.finding_id,
    concat_ws('|', 'before', b.town_code, b.form_code, b.period, b.rule_code, b.severity, b.sheet, b.cell, b.message_zh)
  from feedback.said_before b
  where b.finding_id is not null
),
said as (
  select submission_id, md5(string_agg(text, chr(10) order by kind, finding_id)) as made_from
  from line
  group by submission_id
)
select s.submission_id, i.file_name, i.byte_count, i.sha256, i.state = 'read' and i.bytes is not null as is_readable,
  s.made_from
from said s
join intake.submission i on i.submission_id = s.submission_id
left join feedback.marked_copy c on c.submission_id = s.submission_id
where c.made_from is distinct from s.made_from
order by s.submission_id;
