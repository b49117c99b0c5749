-- Yields the scores of a year, the latest unless one is given, the towns first, by county and place: one row a subject.
with chosen as (
  select coalesce(nullif(:period, ''), max(s.period)) as period
  from mart.scorecard s
)
select s.period, s.subject_type, s.county_code, s.subject_code, s.subject_name, s.score, s.rank, s.grade, s.listing,
  s.state, s.is_provisional, s.policy_code, s.reason as reason_zh, s.reason_en, s.release_id,
  s.score_lowest, s.score_highest, s.rank_best, s.rank_worst
from mart.scorecard s
join chosen c on c.period = s.period
where (:type = '' or s.subject_type = :type)
  and (:subject = '' or s.subject_code = :subject or s.subject_name = :subject)
order by s.subject_type collate "C" desc, s.county_code collate "C", s.rank nulls last, s.subject_code collate "C";
