-- Makes the role of analysts; who may log in with it is the administrator's to say. The login in use may act as it.
create role urbanstat_reader nologin;
grant urbanstat_reader to current_user;
