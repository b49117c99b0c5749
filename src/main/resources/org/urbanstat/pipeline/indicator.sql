-- One indicator.
insert into definitions.indicator (indicator_code, ordinal, name_zh, name_en, unit, decimals, formula, clause, lead_unit,
  kind, is_percent, is_of_towns, is_of_counties, is_of_returns, is_of_chosen_towns, first_year, last_year,
  target_by, minuend, subtrahend)
values (:indicator_code, :ordinal, :name_zh, :name_en, :unit, :decimals, :formula, :clause, :lead_unit,
  :kind, :is_percent, :is_of_towns, :is_of_counties, :is_of_returns, :is_of_chosen_towns, :first_year, :last_year, :target_by,
  :minuend, :subtrahend);
