-- What the candidate says of every sum, ratio and difference of one year in some counties.
select v.indicator_code, v.area_code, v.numerator, v.denominator, v.value
from indicators.indicator_value v
where v.period = :year and {counties}
