-- Ends what a release says of files of which something else is known now.
update publication.input i
set to_release = :release
from intake.submission s
where i.to_release is null and s.sha256 = i.sha256 and i.outcome is distinct from s.state;
