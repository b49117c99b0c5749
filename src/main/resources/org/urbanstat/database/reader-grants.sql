-- Lets the role of analysts read every view of schema mart, those to come as well, and nothing else.
grant usage on schema mart to urbanstat_reader;
grant select on all tables in schema mart to urbanstat_reader;
alter default privileges in schema mart grant select on tables to urbanstat_reader;
revoke all on schema public from public;
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('alter role urbanstat_reader in database %I set search_path = mart', current_database());
end
$$;
