-- Yields the scorecards of a year as a release shows them, one row a policy and subject.
select s.policy_code, s.subject_type, s.subject_code, s.subject_name, s.county_code, s.score, s.rank, s.grade, s.listing,
  s.state, s.reason as reason_zh, s.reason_en
from mart.scorecard s
where s.period = :period and s.county_code = any (:counties)
order by s.policy_code collate "C", s.subject_type collate "C", s.subject_code collate "C";
