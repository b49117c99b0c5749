-- Cuts off what the transactions of a run are working on, so that they roll back; yields how many. A transaction says
-- by the name of its application whose it is.
select count(*) filter (where pg_cancel_backend(a.pid)) as cut_off
from pg_stat_activity a
where (a.application_name = 'urbanstat run ' || :run or a.application_name like 'urbanstat run ' || :run || ' worker %')
  and a.datname = current_database()
  and a.state = 'active'
