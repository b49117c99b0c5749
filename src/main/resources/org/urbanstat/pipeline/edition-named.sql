-- Names an edition of jobs/, so that readings can be of it; its files stay where it comes from.
insert into definitions.edition (sha256, loaded_at)
values (:edition, timestamptz 'epoch')
on conflict do nothing;
