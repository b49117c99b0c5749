-- An operator accepts the errors of one rule in a revision, or takes that back (no day then).
insert into validation.acceptance (form_code, period, town_code, revision, rule_code, is_undo, reason, acted_by,
  acted_at, expires_on, event_id)
values (:form, :period, :town, :revision, :rule_code, :is_undo, :reason, :acted_by, :acted_at, cast(:expires_on as date),
  :event_id);
