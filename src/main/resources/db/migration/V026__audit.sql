-- Every act of an operator and every change of the state of a return, in the order in which they came. Rows are only
-- ever added, and each carries the hash of the one before, so that a change made behind the program's back shows.
create schema audit;
comment on schema audit is 'acts of operators and changes of state, append-only, chained by hash';

create table audit.event (
  event_id        bigint      primary key check (event_id > 0),
  at              timestamptz not null,
  actor           text        not null check (actor <> ''),
  kind            text        not null check (kind ~ '^[A-Z]+(_[A-Z]+)*$'),
  subject         text        not null,
  reason          text        not null,
  details         jsonb       not null check (jsonb_typeof(details) = 'object'),
  previous_sha256 text        not null check (previous_sha256 ~ '^[0-9a-f]{64}$'),
  sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table audit.event is 'what was done, by whom, when and why; numbered 1, 2, 3 … without gaps';
comment on column audit.event.actor is 'schedule:NAME, or the operator''s login name; for a change of state, whoever asked for the run';
comment on column audit.event.kind is 'which kind of act: RUN, WITHDRAW, RETURN_STATE …';
comment on column audit.event.subject is 'what it was done to: run 12; return 620982102 population 2024; release 3';
comment on column audit.event.details is 'what the kind of act says beyond that, every value a string';
comment on column audit.event.previous_sha256 is 'sha256 of the event before; 64 zeros in the first';
comment on column audit.event.sha256 is
  'SHA-256 of the event as canonical JSON (RFC 8785): actor, at (UTC, microseconds), details, event_id, kind, previous_sha256, reason, subject';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then
    -- emptying what is empty changes nothing; a restore does it before it loads
    if not exists (select from audit.event) then
      return null;
    end if;
  end if;
  raise exception 'audit.event is append-only: % refused', lower(tg_op)
    using errcode = 'integrity_constraint_violation', hint = 'A mistake is mended by another act, such as withdraw --undo.';
end
$$;
comment on function audit.refuse_change() is 'keeps events from being changed, deleted or emptied';

create function audit.continue_chain() returns trigger language plpgsql as $$
declare
  wrong bigint;
begin
  with linked as (
    select
      n.event_id, n.previous_sha256,
      lag(n.event_id) over w as event_before,
      lag(n.sha256) over w as sha256_before
    from new_event n
    window w as (order by n.event_id)
  ),
  continued as (
    select
      l.event_id, l.previous_sha256,
      coalesce(l.event_before, o.event_id, 0) as event_before,
      coalesce(l.sha256_before, o.sha256, repeat('0', 64)) as sha256_before
    from linked l
    left join audit.event o
      on l.event_before is null
      and o.event_id = (select max(e.event_id) from audit.event e where e.event_id < l.event_id)
  )
  select min(c.event_id) into wrong
  from continued c
  where c.event_id <> c.event_before + 1
    or c.previous_sha256 <> c.sha256_before;
  if wrong is not null then
    raise exception 'audit.event: event % does not continue the chain', wrong
      using errcode = 'integrity_constraint_violation', hint = 'Only the program appends events, one after the other.';
  end if;
  return null;
end
$$;
comment on function audit.continue_chain() is 'refuses events that leave a gap or do not carry the hash of the one before';

create trigger event_unchanged before update or delete or truncate on audit.event
  for each statement execute function audit.refuse_change();
create trigger event_continued after insert on audit.event
  referencing new table as new_event
  for each statement execute function audit.continue_chain();
