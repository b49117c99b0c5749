-- The marked copies that go back to towns: one a submission of which something is to be said, made anew when that changes.
create schema feedback;
comment on schema feedback is 'marked copies of submissions, and where they were written';

create table feedback.marked_copy (
  submission_id     bigint primary key references intake.submission,
  file_name         text   not null,
  made_from         text   not null,
  list_only_because text,
  bytes             bytea  not null,
  run_id            bigint not null references pipeline.run
);
alter table feedback.marked_copy alter column bytes set storage external;
comment on table feedback.marked_copy is 'the town''s own workbook with its problems marked, or the list alone';
comment on column feedback.marked_copy.made_from is 'digest of what is said; another one means that the copy is made anew';
comment on column feedback.marked_copy.list_only_because is 'why the workbook itself is not marked; null where it is';
create index marked_copy_run on feedback.marked_copy (run_id);

create table feedback.placed_file (
  path          text   primary key,
  submission_id bigint not null references intake.submission,
  made_from     text   not null
);
comment on table feedback.placed_file is 'files below data/feedback that we wrote; only those are ever replaced or taken away';
create index placed_file_submission on feedback.placed_file (submission_id);

create view feedback.said as
with latest as (
  select r.submission_id, r.reading_id, r.town_code, r.form_code, r.period, r.revision
  from validation.return_state s
  join validation.reading r on r.reading_id = s.latest_reading_id
)
select f.submission_id, f.finding_id, l.town_code, l.form_code, l.period, l.revision, f.rule_code, f.severity, f.sheet,
  f.cell, f.raw_text, f.found, f.expected, f.difference, f.message_zh, f.message_en, f.fix_zh, f.fix_en, f.waiver
from latest l
join validation.finding f on f.reading_id = l.reading_id
union all
select f.submission_id, f.finding_id, null, null, null, null, f.rule_code, f.severity, f.sheet,
  f.cell, f.raw_text, f.found, f.expected, f.difference, f.message_zh, f.message_en, f.fix_zh, f.fix_en, f.waiver
from validation.finding f
join intake.submission s on s.submission_id = f.submission_id
where f.reading_id is null
  and (s.state = 'quarantined' or exists (select from latest l where l.submission_id = f.submission_id));
comment on view feedback.said is 'findings of the latest revisions, and of files that hold one or none at all';
