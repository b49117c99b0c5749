-- Yields the towns or departments whose score has the same item in a county and year, in a release.
select t.subject_code
from publication.scorecard_part t
where t.period = :period and t.subject_type = :type and t.area_code = :county and t.indicator_code = :indicator
  and t.from_release <= :release and (t.to_release is null or t.to_release > :release)
order by t.subject_code collate "C";
