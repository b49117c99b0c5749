-- The candidate's scores of towns and departments, with what each item of the scorecard brings into them, and the same
-- published.
create table linkage.scorecard (
  policy_code    text    not null,
  period         text    not null check (period ~ '^[0-9]{4}$'),
  area_code      text    not null check (area_code ~ '^[0-9]{6}$'),
  subject_type   text    not null check (subject_type in ('town', 'department')),
  subject_code   text    not null,
  score          numeric check (score between 0 and 100),
  rank           integer check (rank > 0),
  grade          text,
  listing        text    not null check (listing in ('tilt', 'notice', 'none')),
  is_provisional boolean not null,
  reason_zh      text    not null,
  reason_en      text    not null,
  score_lowest   numeric check (score_lowest >= 0),
  score_highest  numeric check (score_highest <= 100),
  rank_best      integer check (rank_best > 0),
  rank_worst     integer,
  primary key (period, subject_type, subject_code),
  constraint scorecard_range check (score_lowest <= score_highest and rank_best <= rank_worst),
  check ((score is null) = (rank is null) and (score is null) = (grade is null))
);
comment on table linkage.scorecard is 'the score of each town and department, of the candidate';
comment on column linkage.scorecard.area_code is 'the county within which the subject is ranked';
comment on column linkage.scorecard.subject_code is 'nine digits, or the county and the name of the department: 620982:公安局';
comment on column linkage.scorecard.score_lowest is
  'the least that the score can come to once every return has come; the score itself where none is missing; null where no item can count';
comment on column linkage.scorecard.score_highest is 'the most, likewise';
comment on column linkage.scorecard.rank_best is 'the best place that it can come to';
comment on column linkage.scorecard.rank_worst is 'the worst place that it can come to';
create index scorecard_area on linkage.scorecard (area_code);

create table linkage.scorecard_part (
  period             text    not null,
  area_code          text    not null,
  subject_type       text    not null,
  subject_code       text    not null,
  indicator_code     text    not null,
  ordinal            integer not null,
  method             text    not null,
  target_value       numeric,
  target_comparison  text,
  weight             numeric not null check (weight > 0),
  status             text    not null check (status in ('counted', 'not_applicable', 'waived', 'not_known')),
  marks              numeric,
  effective_weight   numeric,
  contribution       numeric,
  is_red_line_missed boolean not null,
  reason_zh          text,
  reason_en          text,
  marks_lowest       numeric check (marks_lowest >= 0),
  marks_highest      numeric check (marks_highest >= 0),
  primary key (period, subject_type, subject_code, indicator_code)
);
comment on table linkage.scorecard_part is 'what each item brings into a score, of the candidate';
comment on column linkage.scorecard_part.status is 'counted; or why the item does not count. What is not known counts 0 marks where the policy says so';
comment on column linkage.scorecard_part.marks is 'earned of the weight';
comment on column linkage.scorecard_part.effective_weight is 'the weight among the items that count, which sum to 100';
comment on column linkage.scorecard_part.contribution is 'marks on the scale of the effective weight';
comment on column linkage.scorecard_part.marks_lowest is
  'the marks of the item where the score is lowest; null where the item does not count there';
comment on column linkage.scorecard_part.marks_highest is 'the same where the score is highest';
create index scorecard_part_area on linkage.scorecard_part (area_code);

-- it was empty until now
alter table publication.scorecard add column policy_code text not null;
alter table publication.scorecard add column area_code text not null;
alter table publication.scorecard add column is_provisional boolean not null;
alter table publication.scorecard add column reason_en text not null;
alter table publication.scorecard add column score_lowest numeric check (score_lowest >= 0);
alter table publication.scorecard add column score_highest numeric check (score_highest <= 100);
alter table publication.scorecard add column rank_best integer check (rank_best > 0);
alter table publication.scorecard add column rank_worst integer;
alter table publication.scorecard add constraint scorecard_range check (score_lowest <= score_highest and rank_best <= rank_worst);
comment on column publication.scorecard.area_code is 'the county within which the subject is ranked';
comment on column publication.scorecard.score_lowest is
  'the least that the score can come to once every return has come; the score itself where none is missing; null where no item can count';
comment on column publication.scorecard.score_highest is 'the most, likewise';
comment on column publication.scorecard.rank_best is 'the best place that it can come to';
comment on column publication.scorecard.rank_worst is 'the worst place that it can come to';

create table publication.scorecard_part (
  period             text    not null,
  area_code          text    not null,
  subject_type       text    not null,
  subject_code       text    not null,
  indicator_code     text    not null,
  ordinal            integer not null,
  method             text    not null,
  value              numeric,
  target_value       numeric,
  target_comparison  text,
  weight             numeric not null,
  status             text    not null,
  marks              numeric,
  effective_weight   numeric,
  contribution       numeric,
  is_red_line_missed boolean not null,
  reason_zh          text,
  reason_en          text,
  marks_lowest       numeric check (marks_lowest >= 0),
  marks_highest      numeric check (marks_highest >= 0),
  from_release       bigint  not null,
  to_release         bigint,
  unique (period, subject_type, subject_code, indicator_code, from_release),
  check (to_release > from_release)
);
comment on table publication.scorecard_part is 'what each item brings into a score';
comment on column publication.scorecard_part.marks_lowest is
  'the marks of the item where the score is lowest; null where the item does not count there';
comment on column publication.scorecard_part.marks_highest is 'the same where the score is highest';
comment on column publication.scorecard_part.from_release is 'as of its like: publication.release_in_use ties it to a release';
create index scorecard_part_from on publication.scorecard_part using brin (from_release) with (pages_per_range = 32);
create index scorecard_part_to on publication.scorecard_part (to_release) where to_release is not null;
create trigger release_begun after insert on publication.scorecard_part
  referencing new table as new_version for each statement execute function publication.use_release();
create trigger release_ended after update on publication.scorecard_part
  referencing new table as new_version for each statement execute function publication.use_release();
