-- Keeps the rows of one table of the last release that are confirmed, as they are, of all counties at once; {table}, {county}
-- and {condition} are put in before.
insert into linkage.confirmed_row (policy_code, period, area_code, table_name, figures)
select :policy, :period, {county}, '{table}', to_jsonb(t) - 'from_release' - 'to_release'
from publication.{table} t
where t.to_release is null and t.period = :period and {condition};
