-- Remembers which state of jobs/ some tables of schema definitions hold.
insert into definitions.loaded (what, sha256)
values (:what, :state)
on conflict (what) do update set sha256 = excluded.sha256;
