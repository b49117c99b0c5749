-- Yields one figure of a release, with how many returns it rests on.
select t.numerator, t.denominator, t.value, t.target_value, t.target_comparison, t.is_target_met, t.lower_bound,
  t.upper_bound, t.returns_expected, t.returns_used, t.is_provisional, t.waiver_count
from publication.indicator_value t
where t.indicator_code = :indicator and t.period = :period and t.area_code = :area
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release);
