-- Keeps a marked copy in the place of the one before.
insert into feedback.marked_copy (submission_id, file_name, made_from, list_only_because, bytes, run_id)
values (:submission, :file_name, :made_from, :list_only_because, :bytes, :run)
on conflict (submission_id) do update
set file_name = excluded.file_name, made_from = excluded.made_from, list_only_because = excluded.list_only_because,
  bytes = excluded.bytes, run_id = excluded.run_id;
