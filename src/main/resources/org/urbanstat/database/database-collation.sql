-- Yields how this database sorts: a database made beside it has to sort likewise. One row.
select d.datname, pg_encoding_to_char(d.encoding) as encoding, d.datlocprovider, d.datlocale, d.datcollate, d.datctype
from pg_database d
where d.datname = current_database();
