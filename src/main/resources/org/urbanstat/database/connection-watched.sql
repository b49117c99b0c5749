-- Lets the server notice within two minutes that this program's host is gone, and within ten seconds that its process
-- is: the locks of a dead run go with it, and its statements do not work on for nobody. Not every system can all of it.
do $$
begin
  perform set_config('tcp_keepalives_idle', '60', false), set_config('tcp_keepalives_interval', '15', false),
    set_config('tcp_keepalives_count', '4', false), set_config('tcp_user_timeout', '120000', false),
    set_config('client_connection_check_interval', '10000', false);
exception
  when others then
    null;
end
$$;
