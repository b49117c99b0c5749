-- The listing is put in order before it is told, and copies may be kept in the database alone.
comment on column intake.look.listing_sha256 is
  'over name, size, times and inode of each file, in the order of their names';
comment on table feedback.laid_out is
  'one row while every copy that the states of the returns ask for is made, and lies as a file where there is a folder; goes in the transaction that judges the returns anew';
