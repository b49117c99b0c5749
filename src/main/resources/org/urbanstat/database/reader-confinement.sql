-- Keeps the role of analysts out of everything else in this database, and lets it name views without their schema.
revoke all on schema public from public;
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('alter role urbanstat_reader in database %I set search_path = mart', current_database());
end
$$;
