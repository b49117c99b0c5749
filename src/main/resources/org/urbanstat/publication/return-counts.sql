-- Counts the returns anew of each period and county in which the release opened or closed one that is owed or came, and of all
-- where none were kept yet; where the counts are others they end with it and new ones begin. One row a period, county and form.
with touched as (
  -- one question each, so that what the release changed is found by the indexes of releases
  select t.period, left(t.town_code, 6) as county_code
  from (
    select r.period, r.town_code
    from publication.return_status r
    where r.from_release = :release or r.to_release = :release
    union all
    select o.period, o.town_code
    from publication.owed_return o
    where o.from_release = :release or o.to_release = :release
    union all
    select r.period, r.town_code
    from publication.return_status r
    where r.to_release is null and not exists (select from publication.return_count)
    union all
    select o.period, o.town_code
    from publication.owed_return o
    where o.to_release is null and not exists (select from publication.return_count)
  ) t
  group by t.period, left(t.town_code, 6)
),
counted as materialized (
  select k.period, k.county_code, c.form_code, c.owed, c.accepted, c.accepted_with_warnings, c.rejected, c.missing, c.late
  from touched k
  -- county by county, each by the index that begins with period and town
  cross join lateral (
    select coalesce(o.form_code, s.form_code) as form_code, count(o.due_on)::integer as owed,
      (count(*) filter (where s.status = 'accepted'))::integer as accepted,
      (count(*) filter (where s.status = 'accepted_with_warnings'))::integer as accepted_with_warnings,
      (count(*) filter (where s.status = 'rejected'))::integer as rejected,
      (count(*) filter (where s.status is null))::integer as missing,
      (count(*) filter (where publication.is_late(o.due_on, s.first_accepted_at)))::integer as late
    from (
      select t.form_code, t.town_code, t.due_on
      from publication.owed_return t
      where t.to_release is null and t.period = k.period
        and t.town_code between k.county_code || '000' and k.county_code || '999'
    ) o
    full join (
      select t.form_code, t.town_code, t.status, t.first_accepted_at
      from publication.return_status t
      where t.to_release is null and t.period = k.period
        and t.town_code between k.county_code || '000' and k.county_code || '999'
    ) s on s.form_code = o.form_code and s.town_code = o.town_code
    group by coalesce(o.form_code, s.form_code)
  ) c
),
ended as (
  update publication.return_count p
  set to_release = :release
  from touched k
  where p.period = k.period and p.county_code = k.county_code and p.to_release is null
    and not exists (
      select from counted c
      where (c.period, c.county_code, c.form_code, c.owed, c.accepted, c.accepted_with_warnings, c.rejected, c.missing, c.late)
        = (p.period, p.county_code, p.form_code, p.owed, p.accepted, p.accepted_with_warnings, p.rejected, p.missing, p.late)
    )
)
insert into publication.return_count (period, county_code, form_code, owed, accepted, accepted_with_warnings, rejected,
  missing, late, from_release)
select c.period, c.county_code, c.form_code, c.owed, c.accepted, c.accepted_with_warnings, c.rejected, c.missing, c.late,
  :release
from counted c
where not exists (
  select from publication.return_count p
  where p.to_release is null
    and (c.period, c.county_code, c.form_code, c.owed, c.accepted, c.accepted_with_warnings, c.rejected, c.missing, c.late)
      = (p.period, p.county_code, p.form_code, p.owed, p.accepted, p.accepted_with_warnings, p.rejected, p.missing, p.late)
);
