-- Remembers which definitions the mart was brought to.
insert into definitions.loaded (what, sha256)
values ('mart', :state)
on conflict (what) do update set sha256 = excluded.sha256;
