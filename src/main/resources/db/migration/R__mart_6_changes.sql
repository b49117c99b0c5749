-- Why each figure moved: one row a release and figure that it moved, with the parts of the five causes. The first release
-- has none, because every figure of it is new. A figure that is new or gone counts as 0 where it is not.
create or replace view mart.figure_change as
select c.release_id, c.figure, c.policy_code, c.period, c.area_code, a.area_name, c.before, c.after,
  coalesce(c.after, 0) - coalesce(c.before, 0) as change, c.by_data, c.by_areas, c.by_rules, c.by_policy, c.by_program,
  c.cause, c.status_before, c.status_after
from publication.figure_change c
join publication.visible_release v on c.release_id <= v.release_id
left join publication.area a
  on a.area_code = c.area_code
  and a.valid_from <= make_date(c.period::integer, 12, 31) and a.valid_to > make_date(c.period::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id);
