-- A corrected return gets a copy too, which says that its problems are closed.
create view feedback.said_before as
select r.submission_id, r.town_code, r.form_code, r.period, f.finding_id, f.rule_code, f.severity, f.sheet, f.cell,
  f.message_zh
from validation.return_state s
join validation.reading r on r.reading_id = s.latest_reading_id
join validation.speaking_reading e
  on e.form_code = r.form_code and e.period = r.period and e.town_code = r.town_code and e.revision = r.revision - 1
left join validation.finding f on f.reading_id = e.reading_id;
comment on view feedback.said_before is
  'of each latest revision that had one before: the findings of that, or one row without a finding';

create view feedback.spoken_of as
select submission_id, town_code, form_code, period from feedback.said
union
select submission_id, town_code, form_code, period from feedback.said_before where finding_id is not null;
comment on view feedback.spoken_of is
  'submissions that get a marked copy, with the returns that it speaks of (null: the file as a whole)';
