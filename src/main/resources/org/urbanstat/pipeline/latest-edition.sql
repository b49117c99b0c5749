-- The edition of jobs/ that came last; no row before the first run.
select e.sha256
from definitions.edition e
order by e.loaded_at desc, e.sha256
limit 1;
