-- Who answers for what, a row a unit of an item, an indicator or a form. For an indicator it is the unit that it names,
-- then those of its item in their order.
create or replace view mart.responsible_unit as
with listed as (
  select t.subject_type, t.subject_code, t.subject_name, u.unit, u.place, t.from_release
  from publication.responsible_unit t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  cross join lateral string_to_table(t.units, '、') with ordinality as u (unit, place)
),
indicator as (
  select i.indicator_code, i.name_zh, i.clause, i.lead_unit, i.from_release
  from publication.indicator i
  join publication.visible_release v
    on i.from_release <= v.release_id and (i.to_release is null or i.to_release > v.release_id)
),
unit_of as (
  select l.unit, l.place, case l.subject_type when 'item' then l.subject_code end as item, l.subject_type,
    null as indicator_code, case l.subject_type when 'form' then l.subject_code end as form_code, l.subject_name,
    l.from_release
  from listed l
  union all
  select i.lead_unit, 1, i.clause, 'indicator', i.indicator_code, null, i.name_zh, i.from_release
  from indicator i
  union all
  select l.unit,
    1 + row_number() over (partition by i.indicator_code order by l.place),
    i.clause, 'indicator', i.indicator_code, null, i.name_zh, greatest(i.from_release, l.from_release)
  from indicator i
  join listed l on l.subject_type = 'item' and l.subject_code = i.clause and l.unit <> i.lead_unit
)
select o.unit, case o.place when 1 then 'lead' else 'other' end as role, o.item, o.subject_type, o.indicator_code,
  o.form_code, o.subject_name, o.place as unit_order, o.from_release as release_id
from unit_of o;
