-- An operator withdraws a revision, or takes that back.
insert into validation.withdrawal (form_code, period, town_code, revision, is_undo, reason, acted_by, acted_at, event_id)
values (:form, :period, :town, :revision, :is_undo, :reason, :acted_by, :acted_at, :event_id);
