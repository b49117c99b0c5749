-- The policy file by which an act confirms, as it stands in the edition of the last release.
insert into linkage.confirmed_policy (event_id, path, content)
values (:event_id, :path, :content);
