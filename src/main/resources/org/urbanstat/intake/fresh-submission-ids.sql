-- Yields as many new submission ids as asked for, ascending.
select nextval(pg_get_serial_sequence('intake.submission', 'submission_id')) as submission_id
from generate_series(1, :count)
order by submission_id;
