-- The buckets that a release hashes anew. Not temporary, because nothing that reads a temporary table is shared among
-- processes, and told how many may share it, because nobody would think it worth while for a table of so few pages: each
-- row stands for a county to be read, formatted and hashed.
create unlogged table publication.touched_bucket (
  period      text not null,
  county_code text not null
) with (parallel_workers = 2);
comment on table publication.touched_bucket is 'the buckets of one table that are hashed now; empty whenever a release is done';
comment on column publication.touched_bucket.period is 'empty for rows of no period';
comment on column publication.touched_bucket.county_code is 'empty for rows of no place';
