-- Yields as many new reading ids as asked for, ascending.
select nextval(pg_get_serial_sequence('validation.reading', 'reading_id')) as reading_id
from generate_series(1, :count)
order by reading_id;
