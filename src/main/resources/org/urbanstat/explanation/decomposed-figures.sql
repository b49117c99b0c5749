-- Yields an indicator of one year for a county with its towns, or for a town, as reported or within the boundaries that the
-- session names; one row an area.
select f.area_code, f.area_name, f.area_level, f.indicator_name as name_zh,
  coalesce(d.meaning_en, f.indicator_name) as name_en, f.unit, f.numerator, f.denominator, f.value, f.is_provisional,
  f.returns_expected, f.returns_used, f.is_break, f.break_reason_zh, f.break_reason_en
from mart.indicator_value_restated f
left join mart.data_dictionary d on d.view_name = 'town_summary' and d.column_name = f.indicator_code
where f.indicator_code = :indicator and f.period = :period
  and (f.area_code = :area or length(:area) = 6 and f.area_level = 'town' and left(f.area_code, 6) = :area)
order by f.area_code collate "C";
