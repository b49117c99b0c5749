-- Sets the bounds of the values of touched areas that lack a return.
update indicators.indicator_value v
set lower_bound = r.lower_bound, upper_bound = r.upper_bound
from possible_range r
join area_in_hand a on a.area_code = r.area_code
where v.area_code = r.area_code and v.period = r.year and v.indicator_code = r.indicator_code
  and r.lower_bound is not null and r.upper_bound is not null;
