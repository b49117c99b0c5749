-- Keeps what an inbox listed when all of it was in the register of sightings.
insert into intake.look (inbox, listing_sha256)
values (:inbox, :listing)
on conflict (inbox) do update set listing_sha256 = excluded.listing_sha256;
