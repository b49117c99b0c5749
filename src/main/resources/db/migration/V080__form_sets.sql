-- Indicators that rest on the same forms share a number instead of a text, by which a country joins a million rows.
create view indicators.form_set as
with forms as (
  select f.indicator_code, string_agg(f.form_code, ' ' order by f.form_code collate "C") as form_codes,
    count(*) as form_count
  from definitions.indicator_form f
  group by f.indicator_code
)
select i.indicator_code, min(i.ordinal) over (partition by f.form_codes, i.first_year, i.last_year) as set_number,
  f.form_count, i.first_year, i.last_year
from definitions.indicator i
join forms f on f.indicator_code = i.indicator_code;
comment on view indicators.form_set is
  'on which forms each sum and ratio rests: those of one number on the same forms, within the same years; what they rest on is then counted once';
comment on column indicators.form_set.set_number is 'the ordinal of the first indicator of the set';
comment on column indicators.form_set.form_count is 'of one form alone an operand has all sides in one row';
comment on column indicators.form_set.first_year is 'where years are taken together; else null';
comment on column indicators.form_set.indicator_code is 'the indicator that is of the set';
comment on column indicators.form_set.last_year is 'likewise';
