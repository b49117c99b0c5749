-- Yields as many new submission ids as asked for, ascending. The name of the sequence is looked up once, not for each.
with sequence as materialized (
  select pg_get_serial_sequence('intake.submission', 'submission_id')::regclass as name
)
select nextval(s.name) as submission_id
from sequence s
cross join generate_series(1, :count)
order by submission_id;
