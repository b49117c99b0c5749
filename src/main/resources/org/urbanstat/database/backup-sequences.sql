-- Yields where every sequence of urbanstat stands, as the statement that puts it there again; one row a sequence.
-- A sequence that nothing was drawn from stays as its migration made it.
select
  format('%I.%I', s.schemaname, s.sequencename) as object,
  format('select setval(%L, %s)', format('%I.%I', s.schemaname, s.sequencename), s.last_value) as statement
from pg_sequences s
where s.schemaname not in ('database', 'information_schema')
  and s.schemaname not like 'pg\_%'
  and s.last_value is not null
order by s.schemaname collate "C", s.sequencename collate "C";
