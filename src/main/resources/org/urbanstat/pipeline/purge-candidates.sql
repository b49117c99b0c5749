-- Candidates that never became a release: discarded, or replaced by a later one, before the day.
select c.candidate_id
from publication.candidate c
where c.release_id is null and c.state in ('discarded', 'replaced') and coalesce(c.acted_at, c.made_at) < :before
