-- A counted repetition is by far the dearest way to ask for sixty-four digits, and of an audit event, of a file and of
-- a bucket it was asked once or twice a row. The same is asked by length and by what may not be in it.
alter table audit.event
  drop constraint event_previous_sha256_check,
  drop constraint event_sha256_check,
  add constraint event_previous_sha256_check
    check (length(previous_sha256) = 64 and previous_sha256 !~ '[^0-9a-f]'),
  add constraint event_sha256_check check (length(sha256) = 64 and sha256 !~ '[^0-9a-f]');

alter table publication.bucket_hash
  drop constraint bucket_hash_sha256_check,
  add constraint bucket_hash_sha256_check check (length(sha256) = 64 and sha256 !~ '[^0-9a-f]');

alter table intake.submission
  drop constraint submission_sha256_check,
  add constraint submission_sha256_check check (length(sha256) = 64 and sha256 !~ '[^0-9a-f]');

alter table definitions.county_slice
  drop constraint county_slice_sha256_check,
  add constraint county_slice_sha256_check check (length(sha256) = 64 and sha256 !~ '[^0-9a-f]');

alter table definitions.area
  drop constraint area_area_code_check,
  add constraint area_area_code_check check (length(area_code) in (6, 9, 12) and area_code !~ '[^0-9]');

-- Only the first of the new events has to be looked for among the old ones.
create or replace function audit.continue_chain() returns trigger language plpgsql as $$
declare
  wrong bigint;
begin
  select min(l.event_id) into wrong
  from (
    select n.event_id, n.previous_sha256, lag(n.event_id) over w as event_before, lag(n.sha256) over w as sha256_before
    from new_event n
    window w as (order by n.event_id)
  ) l
  where case
    when l.event_before is not null then
      l.event_id <> l.event_before + 1 or l.previous_sha256 <> l.sha256_before
    when l.event_id = 1 then
      l.previous_sha256 <> repeat('0', 64)
    else
      not exists (
        select from audit.event o where o.event_id = l.event_id - 1 and o.sha256 = l.previous_sha256)
    end;
  if wrong is not null then
    raise exception 'audit.event: event % does not continue the chain', wrong
      using errcode = 'integrity_constraint_violation', hint = 'Only the program appends events, one after the other.';
  end if;
  return null;
end
$$;
