-- Yields who confirmed the rewards of a policy and year that a release shows as confirmed, one row a county.
select c.area_code as county_code, c.acted_by, to_char(c.acted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as acted_at,
  c.reason, coalesce(encode(sha256(convert_to(nullif(p.content, ''), 'UTF8')), 'hex'), '') as policy_file
from linkage.confirmation c
left join linkage.confirmed_policy p on p.event_id = c.event_id
where c.policy_code = :policy and c.period = :period and c.kind = 'person_money'
  and (:county = '' or c.area_code = :county)
  and exists (
    select from publication.person_money_reward t
    where t.policy_code = c.policy_code and t.period = c.period and t.status = 'confirmed'
      and left(t.town_code, 6) = c.area_code
      and t.from_release <= :release and (t.to_release is null or t.to_release > :release))
order by c.area_code collate "C";
