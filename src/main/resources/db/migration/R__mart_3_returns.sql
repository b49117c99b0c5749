-- What analysts query of the returns. A return that is owed and never came has a row with status missing.
create or replace view mart.return_status as
with owed as (
  select t.form_code, t.period, t.town_code, t.due_on, t.from_release
  from publication.owed_return t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
),
came as (
  select t.form_code, t.period, t.town_code, t.status, t.revision, t.received_at, t.first_accepted_at,
    t.error_count, t.warning_count, t.file_name, t.revision_in_force, t.from_release
  from publication.return_status t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
)
select coalesce(c.period, o.period) as period, coalesce(c.town_code, o.town_code) as town_code,
  a.area_name as town_name, coalesce(c.form_code, o.form_code) as form_code,
  coalesce(c.status, 'missing') as status, c.revision, c.received_at, c.error_count, c.warning_count, c.file_name,
  o.due_on,
  case
    when o.due_on is null then null
    when c.first_accepted_at is null then true
    else (c.first_accepted_at at time zone 'Asia/Shanghai')::date > o.due_on
  end as is_late,
  greatest(c.from_release, o.from_release) as release_id, c.revision_in_force
from owed o
full join came c on c.form_code = o.form_code and c.period = o.period and c.town_code = o.town_code
left join (
  select a.area_code, a.area_name, a.valid_from, a.valid_to
  from publication.area a
  join publication.visible_release v
    on a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id)
) a
  on a.area_code = coalesce(c.town_code, o.town_code)
  and a.valid_from <= make_date(left(coalesce(c.period, o.period), 4)::integer, 12, 31)
  and a.valid_to > make_date(left(coalesce(c.period, o.period), 4)::integer, 12, 31);

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
