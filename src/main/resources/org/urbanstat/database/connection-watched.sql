-- Lets the server notice within two minutes that this program's host is gone, and within ten seconds that its process
-- is: the locks of a dead run go with it, and its statements do not work on for nobody. Not every system can all of it,
-- so each is asked for by itself, and what cannot be had is left at what the system has.
do $$
declare
  wanted record;
begin
  for wanted in
    select s.name, s.value
    from (values ('tcp_keepalives_idle', '60'), ('tcp_keepalives_interval', '15'), ('tcp_keepalives_count', '4'),
      ('tcp_user_timeout', '120000'), ('client_connection_check_interval', '10000')) s (name, value)
  loop
    begin
      perform set_config(wanted.name, wanted.value, false);
    exception
      when others then
        null;
    end;
  end loop;
end
$$;
