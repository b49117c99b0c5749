-- Which run read which submission under which edition of the definitions: what a replay of a release goes by.
create table validation.read_submission (
  submission_id      bigint  not null references intake.submission,
  run_id             bigint  not null references pipeline.run,
  definitions_sha256 text    not null references definitions.edition,
  is_complete        boolean not null,
  is_trial           boolean not null default false,
  primary key (submission_id, run_id)
);
comment on table validation.read_submission is
  'one row a submission and run that read it; with the filter of the run it says which returns were read under which definitions';
comment on column validation.read_submission.submission_id is 'what was read';
comment on column validation.read_submission.run_id is 'the run that read it';
comment on column validation.read_submission.definitions_sha256 is 'the edition of jobs/ it was read under';
comment on column validation.read_submission.is_complete is
  'whether every return in it was read; false where the filter of the run left some out';
comment on column validation.read_submission.is_trial is 'read by a dry run; goes with it';
create index read_submission_run on validation.read_submission (run_id);
create index read_submission_edition on validation.read_submission (definitions_sha256);

-- What was read before this table came is known by its readings; a file without any was read by the run that took it in.
with edition_of_run as (
  select r.run_id,
    coalesce(
      (select g.definitions_sha256 from validation.reading g where g.run_id = r.run_id limit 1),
      (select e.sha256 from definitions.edition e where e.loaded_at <= r.started_at
       order by e.loaded_at desc, e.sha256 limit 1)) as sha256
  from pipeline.run r
),
read as (
  select g.submission_id, g.run_id from validation.reading g where not g.is_trial
  union
  select u.submission_id, u.run_id from validation.unchanged_return u where not u.is_trial
  union
  select s.submission_id, s.run_id from intake.submission s where s.state <> 'pending' and s.format <> ''
)
insert into validation.read_submission (submission_id, run_id, definitions_sha256, is_complete)
select r.submission_id, r.run_id, e.sha256, s.state <> 'pending'
from read r
join edition_of_run e on e.run_id = r.run_id
join intake.submission s on s.submission_id = r.submission_id
where e.sha256 is not null;
