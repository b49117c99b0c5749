-- Makes the role of analysts and keeps it out of everything else; who may log in with it is the administrator's to say.
-- The login that urbanstat works with may act as it.
create role urbanstat_reader nologin;
grant urbanstat_reader to current_user;
revoke all on schema public from public;
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('alter role urbanstat_reader in database %I set search_path = mart', current_database());
end
$$;
