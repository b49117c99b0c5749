-- Two thirds of what a state of a return cost were its two foreign keys: they lock the reading, so that each of a country
-- was written once more. Whoever deletes readings holds the run's turn, as whoever judges does; so it is asked once a
-- statement, and nothing is locked. States go with their readings by the key of the return, for which the two indexes on
-- readings are not needed; an older server, which goes on asking its keys, needs them still.
do $$
begin
  if current_setting('server_version_num')::integer >= 180000 then
    execute 'alter table validation.return_state'
      ' alter constraint return_state_latest_reading_id_fkey not enforced,'
      ' alter constraint return_state_reading_id_in_force_fkey not enforced';
    drop index validation.return_state_latest, validation.return_state_in_force;
  end if;
end
$$;

create function validation.refuse_states_without_reading() returns trigger language plpgsql as $$
declare
  orphans bigint;
begin
  -- planned anew each time: the returns of a town or those of a country
  execute 'select count(*) from fresh f where not exists ('
    'select from validation.reading r where r.reading_id = f.latest_reading_id)'
    ' or f.reading_id_in_force is not null and f.reading_id_in_force <> f.latest_reading_id and not exists ('
    'select from validation.reading r where r.reading_id = f.reading_id_in_force)' into orphans;
  if orphans > 0 then
    raise exception 'validation.return_state has % states of readings that are not there', orphans
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
comment on function validation.refuse_states_without_reading() is
  'stands for the foreign keys from states of returns to their readings, asked once a statement';
create trigger reading_is_there after insert on validation.return_state
  referencing new table as fresh for each statement execute function validation.refuse_states_without_reading();
create trigger reading_stays_there after update on validation.return_state
  referencing new table as fresh for each statement execute function validation.refuse_states_without_reading();

create function validation.forget_states() returns trigger language plpgsql as $$
begin
  delete from validation.return_state s
  using gone g
  where s.form_code = g.form_code and s.period = g.period and s.town_code = g.town_code
    and g.reading_id in (s.latest_reading_id, s.reading_id_in_force);
  return null;
end
$$;
comment on function validation.forget_states() is 'lets the states of returns go with their readings';
create trigger states_forgotten after delete on validation.reading
  referencing old table as gone for each statement execute function validation.forget_states();

-- Marked copies find the state of a reading by the key of its return. Of earlier revisions only those are asked that have a
-- later one, and not of every return of the country whether it has an earlier one.
create index return_state_repeated on validation.return_state (latest_reading_id) where revision > 1;

create or replace view feedback.said as
with latest as (
  select r.submission_id, r.reading_id, r.town_code, r.form_code, r.period, r.revision
  from validation.reading r
  join validation.return_state s
    on s.form_code = r.form_code and s.period = r.period and s.town_code = r.town_code
    and s.latest_reading_id = r.reading_id
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
  and (s.state = 'quarantined' or exists (
    select from validation.reading r
    join validation.return_state t
      on t.form_code = r.form_code and t.period = r.period and t.town_code = r.town_code
      and t.latest_reading_id = r.reading_id
    where r.submission_id = f.submission_id));

create or replace view feedback.said_before as
select r.submission_id, r.town_code, r.form_code, r.period, f.finding_id, f.rule_code, f.severity, f.sheet, f.cell,
  f.message_zh
from validation.return_state s
join validation.reading r
  on r.form_code = s.form_code and r.period = s.period and r.town_code = s.town_code
  and r.reading_id = s.latest_reading_id
cross join lateral (
  select b.reading_id
  from validation.reading b
  where b.form_code = s.form_code and b.period = s.period and b.town_code = s.town_code
    and b.revision = s.revision - 1 and b.silenced_by_run is null
  order by b.reading_id desc
  limit 1
) e
left join validation.finding f on f.reading_id = e.reading_id
where s.revision > 1;
