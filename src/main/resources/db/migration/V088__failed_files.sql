-- At some files the program itself fails; they stay pending, and whoever looks after it is to know them.
alter table intake.submission add column failure text;
comment on column intake.submission.failure is
  'what broke when the program last tried to read it and failed, and where in its code; null where it did not';
create index submission_failed on intake.submission (submission_id) where failure is not null;
