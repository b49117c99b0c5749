-- Differences of two restated figures: of the figures as they would be published. Broken where one of them is.
insert into indicators.restated_value (boundary_year, indicator_code, period, area_code, area_level, numerator,
  denominator, value, is_break, reason_zh, reason_en, returns_expected, returns_used, is_provisional, waiver_count)
select m.boundary_year, i.indicator_code, m.period, m.area_code, m.area_level, null, null,
  m.value - s.value as value, m.is_break or s.is_break as is_break,
  coalesce(m.reason_zh, s.reason_zh) as reason_zh, coalesce(m.reason_en, s.reason_en) as reason_en,
  greatest(m.returns_expected, s.returns_expected) as returns_expected,
  least(m.returns_used, s.returns_used) as returns_used, m.is_provisional or s.is_provisional as is_provisional,
  greatest(m.waiver_count, s.waiver_count) as waiver_count
from definitions.indicator i
join indicators.restated_value m on m.indicator_code = i.minuend
join indicators.restated_value s
  on s.indicator_code = i.subtrahend and s.boundary_year = m.boundary_year and s.period = m.period
  and s.area_code = m.area_code
where m.area_level = 'town' and i.is_of_towns or m.area_level = 'county' and i.is_of_counties;
