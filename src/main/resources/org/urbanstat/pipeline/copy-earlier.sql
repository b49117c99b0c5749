-- The returns of one submission that had a revision before, each with what was said of that (a null rule: nothing).
select r.town_code, r.form_code, r.period, f.rule_code, f.severity, f.sheet, f.cell, f.message_zh
from validation.return_state s
join validation.reading r on r.reading_id = s.latest_reading_id
join validation.speaking_reading e
  on e.form_code = r.form_code and e.period = r.period and e.town_code = r.town_code and e.revision = r.revision - 1
left join validation.finding f on f.reading_id = e.reading_id
where r.submission_id = :submission
order by f.finding_id;
