-- What analysts query of the returns. A return that is owed and never came has a row with status missing.
-- What was owed and came or not, and beside it what came and was not owed: two parts instead of a full join, so that what a
-- query asks of period, town and form reaches the tables. The name is looked up only where it is asked for.
create or replace view mart.return_status as
with owed as not materialized (
  select t.form_code, t.period, t.town_code, t.due_on, t.from_release
  from publication.owed_return t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
),
came as not materialized (
  select t.form_code, t.period, t.town_code, t.status, t.revision, t.received_at, t.first_accepted_at,
    t.error_count, t.warning_count, t.file_name, t.revision_in_force, t.from_release
  from publication.return_status t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
),
either as (
  select o.period, o.town_code, o.form_code, c.status, c.revision, c.received_at, c.first_accepted_at, c.error_count,
    c.warning_count, c.file_name, o.due_on, greatest(c.from_release, o.from_release) as release_id, c.revision_in_force
  from owed o
  left join came c on c.form_code = o.form_code and c.period = o.period and c.town_code = o.town_code
  union all
  select c.period, c.town_code, c.form_code, c.status, c.revision, c.received_at, c.first_accepted_at, c.error_count,
    c.warning_count, c.file_name, null, c.from_release, c.revision_in_force
  from came c
  where not exists (
    select from owed o where o.form_code = c.form_code and o.period = c.period and o.town_code = c.town_code)
)
select e.period, e.town_code,
  (
    select a.area_name
    from publication.area a
    join publication.visible_release v
      on a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id)
    where a.area_code = e.town_code
      and a.valid_from <= make_date(left(e.period, 4)::integer, 12, 31)
      and a.valid_to > make_date(left(e.period, 4)::integer, 12, 31)
  ) as town_name,
  e.form_code, coalesce(e.status, 'missing') as status, e.revision, e.received_at, e.error_count, e.warning_count,
  e.file_name, e.due_on,
  publication.is_late(e.due_on, e.first_accepted_at) as is_late,
  e.release_id, e.revision_in_force
from either e;

-- The counts of a release; of one before they were kept, counted now. Which of both is asked once and not row by row.
create or replace view mart.return_count as
with kept as not materialized (
  select t.period, t.county_code, t.form_code, t.owed, t.accepted, t.accepted_with_warnings, t.rejected, t.missing, t.late,
    t.from_release
  from publication.return_count t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
)
select k.period, k.county_code, k.form_code, k.owed, k.accepted, k.accepted_with_warnings, k.rejected, k.missing, k.late,
  k.from_release as release_id
from kept k
union all
select s.period, left(s.town_code, 6), s.form_code, count(s.due_on)::integer,
  (count(*) filter (where s.status = 'accepted'))::integer,
  (count(*) filter (where s.status = 'accepted_with_warnings'))::integer,
  (count(*) filter (where s.status = 'rejected'))::integer,
  (count(*) filter (where s.status = 'missing'))::integer,
  (count(*) filter (where s.is_late))::integer, max(s.release_id)
from mart.return_status s
where not exists (select from kept)
group by s.period, left(s.town_code, 6), s.form_code;

create or replace view mart.finding as
select t.period, t.town_code, t.form_code, t.revision, t.rule_code, t.severity, t.file_name, t.sheet, t.cell,
  t.raw_text, t.found, t.expected, t.difference, t.message_zh, t.message_en, t.fix_zh, t.fix_en, t.waiver,
  t.from_release as release_id
from publication.finding t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id);

create or replace view mart.release as
select r.release_id, r.published_at, r.run_id, r.changed_rows, r.definitions_sha256, r.manifest, r.program_version,
  r.schema_version
from publication.release r
join publication.visible_release v on r.release_id <= v.release_id;

create or replace view mart.revision_act as
select t.period, t.town_code, t.form_code, t.revision, t.kind, nullif(t.rule_code, '') as rule_code, t.reason, t.acted_by,
  t.acted_at, t.expires_on, t.from_release as release_id
from publication.revision_act t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id);
