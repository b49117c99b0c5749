-- Yields as many new reading ids as asked for, ascending. The name of the sequence is looked up once, not for each.
with sequence as materialized (
  select pg_get_serial_sequence('validation.reading', 'reading_id')::regclass as name
)
select nextval(s.name) as reading_id
from sequence s
cross join generate_series(1, :count)
order by reading_id;
