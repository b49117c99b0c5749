-- Makes the role of analysts; who may log in with it is the administrator's to say.
create role urbanstat_reader nologin;
