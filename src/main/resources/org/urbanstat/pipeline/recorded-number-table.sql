-- Where the numbers of revisions wait until what they number has been read again.
create table pipeline.recorded_number (
  submission_id bigint not null,
  town_code     text not null,
  form_code     text not null,
  period        text not null,
  sheet         text not null,
  revision      integer not null
);
