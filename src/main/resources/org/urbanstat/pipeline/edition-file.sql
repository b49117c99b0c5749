-- One file of an edition of jobs/; its text is kept once however many editions share it.
with content as (
  insert into definitions.file (sha256, content)
  values (:sha, :content)
  on conflict do nothing
)
insert into definitions.edition_file (edition_sha256, path, file_sha256)
values (:edition, :path, :sha);
