-- Yields one boolean: whether the login of this connection may create roles.
select rolsuper or rolcreaterole
from pg_roles
where rolname = current_user;
