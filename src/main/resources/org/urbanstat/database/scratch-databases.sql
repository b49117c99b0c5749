-- Yields the scratch databases beside this one, by their numbers.
select substr(d.datname, length(current_database()) + length('_scratch_') + 1)::integer as number
from pg_database d
where d.datname ~ ('^' || current_database() || '_scratch_[0-9]{1,9}$')
order by number;
