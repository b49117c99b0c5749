-- A release is immutable; its rows are versions that hold from one release to another.
create table publication.release (
  release_id         bigint      primary key check (release_id > 0),
  published_at       timestamptz not null,
  run_id             bigint      not null references pipeline.run,
  changed_rows       bigint      not null check (changed_rows > 0),
  definitions_sha256 text        not null references definitions.edition,
  manifest           jsonb       not null
);
comment on table publication.release is 'what analysts see: numbered 1, 2, 3 … without gaps';
create index release_by_time on publication.release (published_at);
create index release_run on publication.release (run_id);
create index release_edition on publication.release (definitions_sha256);

create view publication.visible_release as
select coalesce(max(r.release_id), 0) as release_id
from publication.release r
where case
  when coalesce(current_setting('urbanstat.as_of', true), '') = '' then true
  when current_setting('urbanstat.as_of', true) ~ '^[0-9]{1,9}$'
    then r.release_id <= current_setting('urbanstat.as_of', true)::bigint
  when current_setting('urbanstat.as_of', true) ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    then r.published_at < (current_setting('urbanstat.as_of', true)::date + 1)::timestamp at time zone 'Asia/Shanghai'
  else r.published_at <= current_setting('urbanstat.as_of', true)::timestamptz
end;
comment on view publication.visible_release is
  'the one release that the reader sees: the last, or the last as of urbanstat.as_of (a day, an instant, a release); 0 before the first';
