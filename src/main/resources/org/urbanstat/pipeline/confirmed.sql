-- What is confirmed: a policy and a period of one county, as the last release shows it.
insert into linkage.confirmation (policy_code, period, area_code, kind, release_id, excluded, reason, acted_by, acted_at,
  event_id)
values (:policy, :period, :area, :kind, :release, :excluded, :reason, :acted_by, :acted_at, :event_id);
