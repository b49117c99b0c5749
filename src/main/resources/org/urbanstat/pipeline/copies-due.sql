-- Submissions of which something is said that their marked copy does not say yet.
with said as (
  select s.submission_id,
    md5(string_agg(
      concat_ws('|', s.town_code, s.form_code, s.period, s.revision, s.rule_code, s.severity, s.sheet, s.cell, s.found,
        s.expected, s.difference, s.message_zh, s.fix_zh, s.waiver),
      chr(10) order by s.finding_id)) as made_from
  from feedback.said s
  group by s.submission_id
)
select s.submission_id, i.file_name, i.sha256, i.state = 'read' and i.bytes is not null as is_readable, s.made_from
from said s
join intake.submission i on i.submission_id = s.submission_id
left join feedback.marked_copy c on c.submission_id = s.submission_id
where c.made_from is distinct from s.made_from
order by s.submission_id;
