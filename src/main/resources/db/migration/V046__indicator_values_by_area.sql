-- The candidate's values are made and looked for by area: one index in that order, and no second one beside it.
drop index indicators.indicator_value_area;
alter table indicators.indicator_value drop constraint indicator_value_pkey;
alter table indicators.indicator_value add primary key (area_code, period, indicator_code);
