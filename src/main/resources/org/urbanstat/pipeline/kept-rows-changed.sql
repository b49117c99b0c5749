-- Yields where the rows kept of one table are not those that were published when they were confirmed, one row a value; column
-- "*" where a row as a whole is missing on one side. Columns that came to the table later are not asked. What stands in braces is
-- put in before.
with kept as (
  select c.policy_code, c.period, c.area_code, c.release_id, r.figures
  from linkage.confirmed_row r
  join linkage.confirmation c on c.policy_code = r.policy_code and c.period = r.period and c.area_code = r.area_code
  where r.table_name = '{table}'
),
published as materialized (
  select c.policy_code, c.period, c.area_code, c.release_id, to_jsonb(t) - 'from_release' - 'to_release' as figures
  from linkage.confirmation c
  join publication.{table} t
    on t.period = c.period and {condition}
    and t.from_release <= c.release_id and (t.to_release is null or t.to_release > c.release_id)
  where c.kind = :kind
),
paired as (
  select coalesce(k.area_code, p.area_code) as area_code, coalesce(k.policy_code, p.policy_code) as policy_code,
    coalesce(k.period, p.period) as period, coalesce(k.release_id, p.release_id) as release_id,
    coalesce(k.figures, p.figures) as row_of, k.figures as kept, p.figures as published
  from kept k
  full join published p
    on p.policy_code = k.policy_code and p.period = k.period and p.area_code = k.area_code and {key}
  -- as nearly all are the same as a whole, only the rest are asked column by column
  where k.figures is distinct from p.figures
)
select '{table}' as table_name, q.policy_code, q.period, q.area_code, q.release_id,
  w.key, d.name as column_name, q.kept is not null as is_kept, coalesce(q.kept ->> d.name, '') as kept,
  coalesce(q.published ->> d.name, '') as published
from paired q
cross join lateral (
  select string_agg(q.row_of ->> n.name, ' ' order by n.place) as key
  from unnest(cast(:key as text[])) with ordinality as n (name, place)
) w
cross join lateral (
  select k.name
  from jsonb_object_keys(q.kept) k (name)
  where q.published is not null and q.kept -> k.name is distinct from coalesce(q.published -> k.name, 'null'::jsonb)
  union all
  select '*'
  where q.kept is null or q.published is null
) d
order by q.area_code collate "C", w.key collate "C", d.name collate "C";
