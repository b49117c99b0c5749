-- A scorecard of one county that the leading group has published.
insert into linkage.score_publication (policy_code, period, area_code, reason, acted_by, acted_at, event_id)
values (:policy, :period, :area, :reason, :acted_by, :acted_at, :event_id);
