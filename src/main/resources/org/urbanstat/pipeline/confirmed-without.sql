-- Says of receivers that are confirmed without a figure that an operator did so, and why.
update linkage.confirmed_row r
set figures = r.figures || jsonb_build_object(
  'reason_zh', (r.figures ->> 'reason_zh') || ';' || cast(:zh as text),
  'reason_en', (r.figures ->> 'reason_en') || '; ' || cast(:en as text))
where r.policy_code = :policy and r.period = :period and r.area_code = :area
  and r.figures ->> 'town_code' = any (cast(:excluded as text[]));
