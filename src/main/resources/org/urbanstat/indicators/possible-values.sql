-- What the indicators of the towns of touched counties can come to that have no figure, because a return is missing.
insert into indicators.possible_value (period, area_code, indicator_code, numerator_lower, numerator_upper,
  denominator_lower, denominator_upper, lower_bound, upper_bound, based_on)
select r.year, r.area_code, r.indicator_code, r.numerator_lower, r.numerator_upper, r.denominator_lower,
  r.denominator_upper, r.lower_bound, r.upper_bound, r.based_on
from possible_range r
where not r.has_figure and r.lacks_own;
