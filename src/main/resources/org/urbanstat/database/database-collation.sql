-- Yields how this database sorts: a database made beside it has to sort likewise. One row. The column of the locale has
-- another name before PostgreSQL 17, so it is asked for by either.
select d.datname, pg_encoding_to_char(d.encoding) as encoding, d.datlocprovider,
  coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') as datlocale, d.datcollate, d.datctype
from pg_database d
where d.datname = current_database();
