-- What is confirmed: a policy and a period of one county, as the last release shows it.
insert into linkage.confirmation (policy_code, period, area_code, kind, release_id, excluded, reason, acted_by, acted_at,
  event_id, is_shared, without_zh, without_en, row_count, rows_sha256)
values (:policy, :period, :area, :kind, :release, :excluded, :reason, :acted_by, :acted_at,
  :event_id, :is_shared, :without_zh, :without_en, :row_count, :rows_sha256);
