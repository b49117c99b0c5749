-- Lets the role of analysts read every view of schema mart, those to come as well, and nothing else.
grant usage on schema mart to urbanstat_reader;
grant select on all tables in schema mart to urbanstat_reader;
alter default privileges for role current_user in schema mart grant select on tables to urbanstat_reader;
