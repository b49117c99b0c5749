-- What a night asks first: whether anything differs from the last one. Each answer is one row.
create table intake.look (
  inbox          text primary key,
  listing_sha256 text not null check (listing_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table intake.look is
  'the listing of an inbox of which every file is in the register of sightings as it lay there; goes in the transaction that changes a sighting of the inbox';
comment on column intake.look.inbox is 'absolute path of the folder, as in intake.sighting';
comment on column intake.look.listing_sha256 is
  'over name, size, times and inode of each file, in the order in which the disk lists them';

create table feedback.laid_out (
  is_only_row boolean primary key default true check (is_only_row)
);
comment on table feedback.laid_out is
  'one row while every copy that the states of the returns ask for is made and lies as a file; goes in the transaction that judges the returns anew';

-- What a dry run read is looked for at the start of every run, and mostly there is none.
create index reading_trial on validation.reading (reading_id) where is_trial;
create index read_submission_trial on validation.read_submission (submission_id) where is_trial;
