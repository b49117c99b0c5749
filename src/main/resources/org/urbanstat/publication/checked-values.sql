-- What the candidate says of every sum, ratio and difference of one year in some counties, each found by the key: those
-- touched in a small night lie far apart.
select v.indicator_code, v.area_code, v.numerator, v.denominator, v.value
from unnest(cast(:counties as text[])) c (code)
join indicators.indicator_value v on v.area_code between c.code and c.code || '999' and v.period = :year
