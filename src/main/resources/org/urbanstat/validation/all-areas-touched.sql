-- Touches every area that the register, a return that came or is owed, or a restated series names, and those that are there no more.
insert into pipeline.touched_area (area_code)
with town as (
  select r.town_code from validation.reading r
  union
  select o.town_code from definitions.owed_return o
)
select '*' as area_code
union
select '-'
union
select a.area_code from definitions.area a where a.area_level in ('county', 'town')
union
select b.area_code from definitions.boundary_area b
union
select t.town_code from town t
union
select left(t.town_code, 6) from town t
on conflict do nothing;
