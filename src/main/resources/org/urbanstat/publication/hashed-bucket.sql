-- Makes the function that counts and hashes the current rows of one bucket b; {line} yields them as canonical text, found by
-- an index. A function, because PostgreSQL shares no other question of row by row among processes, and a dear one, so that it
-- does. It is planned once and not for each bucket, which may hold one row. Nothing is held but the lines of one bucket;
-- without the offset each would be made twice, to sort and to hash. {shared} is safe, or restricted where the buckets are so
-- few that to start processes costs more than to hash.
create or replace function pg_temp.hashed_bucket(b publication.touched_bucket, out row_count bigint, out sha256 text)
language plpgsql stable parallel {shared} cost 100000 set plan_cache_mode = force_generic_plan as $$
begin
  select count(*),
    encode(sha256(convert_to(string_agg(l.line, chr(10) order by l.line collate "C"), 'UTF8')), 'hex')
  into row_count, sha256
  from ({line} offset 0) l;
end
$$;
