-- Series as reported, with a mark where they break, and restated to the boundaries of the year that urbanstat.boundaries
-- names. Areas that are the same within both boundaries keep their figures; the others have the sum of what was reported
-- of their parts, or nothing and the reason.
create or replace view mart.area_succession as
select t.effective_on, t.from_code, t.to_code, t.kind, t.document, t.from_release as release_id
from publication.succession t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id);

create or replace view mart.indicator_value_restated as
with era as (
  select distinct extract(year from t.effective_on)::integer as year
  from publication.succession t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
),
boundary as (
  select c.boundaries, coalesce((select max(e.year) from era e where e.year <= c.boundaries::integer), 0) as year
  from (select nullif(current_setting('urbanstat.boundaries', true), '') as boundaries) c
),
moved as (
  select t.reported_year, t.area_code
  from publication.boundary_area t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  join boundary b on b.boundaries is not null and t.boundary_year = b.year
),
series_break as (
  select t.year, t.area_code, t.reason_zh, t.reason_en
  from publication.series_break t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  join boundary b on b.boundaries is null
),
figure as (
  select t.period, t.area_code, t.area_level, t.indicator_code, t.numerator, t.denominator, t.value, t.is_provisional,
    t.returns_expected, t.returns_used, t.waiver_count, false as is_restated, s.year is not null as is_break,
    s.reason_zh, s.reason_en, t.from_release, t.period as year_of_name
  from publication.indicator_value t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  left join moved m
    on m.area_code = t.area_code
    and m.reported_year = coalesce((select max(e.year) from era e where e.year <= t.period::integer), 0)
  left join series_break s on s.area_code = t.area_code and s.year = t.period::integer
  where m.area_code is null
  union all
  select t.period, t.area_code, t.area_level, t.indicator_code, t.numerator, t.denominator, t.value, t.is_provisional,
    t.returns_expected, t.returns_used, t.waiver_count,
    t.is_break or t.boundary_year <> coalesce((select max(e.year) from era e where e.year <= t.period::integer), 0),
    t.is_break, t.reason_zh, t.reason_en, t.from_release, b.boundaries
  from publication.restated_value t
  join publication.visible_release v
    on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
  join boundary b on b.boundaries is not null and t.boundary_year = b.year
)
select f.period, f.area_code, a.area_name, f.area_level, f.indicator_code, i.name_zh as indicator_name, f.numerator,
  f.denominator, f.value, i.unit, f.is_provisional, f.returns_expected, f.returns_used, b.boundaries, f.is_restated,
  f.is_break, f.reason_zh as break_reason_zh, f.reason_en as break_reason_en, f.from_release as release_id,
  f.waiver_count
from figure f
cross join boundary b
cross join publication.visible_release v
join publication.indicator i
  on i.indicator_code = f.indicator_code
  and i.from_release <= v.release_id and (i.to_release is null or i.to_release > v.release_id)
left join publication.area a
  on a.area_code = f.area_code
  and a.valid_from <= make_date(f.year_of_name::integer, 12, 31)
  and a.valid_to > make_date(f.year_of_name::integer, 12, 31)
  and a.from_release <= v.release_id and (a.to_release is null or a.to_release > v.release_id);

create or replace view mart.urbanization_rate_restated as
select r.period, r.area_code, r.area_name, r.area_level, 'ADMIN_RETURN' as basis,
  r.denominator as resident_total, r.numerator as resident_urban, r.value as resident_rate_percent,
  h.denominator as registered_total, h.numerator as registered_urban, h.value as registered_rate_percent,
  r.value - h.value as rate_gap_points, r.returns_expected, r.returns_used,
  r.is_provisional or h.is_provisional as is_provisional, r.boundaries, r.is_restated, r.is_break, r.break_reason_zh,
  r.break_reason_en, greatest(r.release_id, h.release_id) as release_id,
  greatest(r.waiver_count, h.waiver_count) as waiver_count
from mart.indicator_value_restated r
join mart.indicator_value_restated h
  on h.indicator_code = 'registered_rate' and h.period = r.period and h.area_code = r.area_code
where r.indicator_code = 'resident_rate';
