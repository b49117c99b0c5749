-- Yields what a release says that an indicator can come to where the return that would give it is missing.
select t.numerator_lower, t.numerator_upper, t.denominator_lower, t.denominator_upper, t.lower_bound, t.upper_bound
from publication.possible_value t
where t.indicator_code = :indicator and t.period = :period and t.area_code = :area
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release);
