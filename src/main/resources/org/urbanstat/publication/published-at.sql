-- Yields the moment of the next release. A clock that was set back does not set back what was known when: a release is
-- published after the one before.
select greatest(:now::timestamptz, (select max(r.published_at) + interval '1 microsecond' from publication.release r));
