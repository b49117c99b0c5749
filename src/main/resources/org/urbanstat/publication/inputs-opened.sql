-- Adds the files that have been read since the last release, and what became of them.
insert into publication.input (sha256, outcome, from_release)
select s.sha256, s.state, :release
from intake.submission s
where s.state <> 'pending'
  and not exists (select from publication.input i where i.sha256 = s.sha256 and i.to_release is null);
