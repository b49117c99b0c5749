-- What a release consists of, so that it can be proved later: its manifest as canonical JSON with its hash, the signature
-- where a key is configured, and the hashes of its rows by table, period and county.
alter table publication.release
  add column manifest_text   text,
  add column manifest_sha256 text check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  add column signature       text,
  add column public_key      text,
  add check ((manifest_text is null) = (manifest_sha256 is null)),
  add check ((signature is null) = (public_key is null));
comment on column publication.release.manifest_text is 'the manifest as canonical JSON (RFC 8785), letter by letter what is hashed and signed';
comment on column publication.release.manifest_sha256 is 'of manifest_text in UTF-8; the next manifest names it';
comment on column publication.release.signature is 'Ed25519 over manifest_text in UTF-8, base64; null where no key was configured';
comment on column publication.release.public_key is 'that the signature is checked with: X.509, base64';

create table publication.bucket_hash (
  table_name   text   not null,
  period       text   not null,
  county_code  text   not null,
  row_count    bigint not null check (row_count > 0),
  sha256       text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  primary key (table_name, period, county_code, from_release),
  check (to_release > from_release)
);
comment on table publication.bucket_hash is
  'hashes of the rows that a release shows, one a table, period and county; a release computes those anew of which a row changed';
comment on column publication.bucket_hash.table_name is 'a published table, or fact_FORM';
comment on column publication.bucket_hash.period is 'empty for rows of no period';
comment on column publication.bucket_hash.county_code is 'empty for rows of no place';
comment on column publication.bucket_hash.sha256 is 'over the canonical text of its rows in order, one a line';
create index bucket_hash_current on publication.bucket_hash (table_name, period, county_code) where to_release is null;
create index bucket_hash_from on publication.bucket_hash (from_release);
create index bucket_hash_to on publication.bucket_hash (to_release);

create table publication.input (
  sha256       text   not null references intake.submission (sha256),
  outcome      text   not null check (outcome in ('read', 'quarantined')),
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  primary key (sha256, from_release),
  check (to_release > from_release)
);
comment on table publication.input is 'the files that a release rests on, and what became of each';
create index input_current on publication.input (sha256) where to_release is null;
create index input_from on publication.input (from_release);
create index input_to on publication.input (to_release);
