-- Rewards that are not what this second computation says, one row a figure: from the returns in force and the policy, sharing
-- nothing with the allocator. A sum of products is brought over one denominator instead of dividing; effort alone is a quotient
-- in each town, taken to 80 decimals. Who shares a pool was laid down before, and counted, as nothing could tell the planner how
-- many they are; where the rewards are, receivers are looked at too: a row too few or too many is a difference. {touched}: pools
-- of one county are looked at where the county was touched.
with held as (
  select s.form_code, s.town_code, s.period, s.reading_id_in_force as reading_id
  from validation.return_state s
  where s.town_code in (select r.town_code from receiver r) and s.reading_id_in_force is not null
),
-- asked town by town, by its index: read as a whole for each of 41,000 towns it takes an hour
due as not materialized (
  select o.form_code, o.town_code, o.year from definitions.owed_return o
  union all
  select w.form_code, w.town_code, w.year from definitions.awaited_return w
),
settled as (
  select r.period, r.town_code,
    coalesce(sum(k.decay * (:cross_province * f.cross_province + :in_province * f.in_province + :in_city * f.in_city)), 0) as amount,
    bool_or(case when f.town_code is not null then f.cross_province is null or f.in_province is null or f.in_city is null
      else exists (
        select from due d
        where d.form_code = 'settlement' and d.town_code = r.town_code
          and d.year = (r.period::integer - k.back::integer + 1)::text) end) as is_lacking
  from receiver r
  cross join unnest(cast(:decay as numeric[])) with ordinality as k (decay, back)
  left join (
    select h.town_code, h.period, sum(s.settled_cross_province) as cross_province, sum(s.settled_in_province) as in_province,
      sum(s.settled_in_city) as in_city
    from held h
    join facts.settlement s on s.reading_id = h.reading_id
    where h.form_code = 'settlement'
    group by h.town_code, h.period) f
    on f.town_code = r.town_code and f.period = (r.period::integer - k.back::integer + 1)::text
  where k.decay <> 0 and (r.period::integer - k.back::integer + 1)::text >= :first_cohort
  group by r.period, r.town_code
),
counted as (
  select h.form_code, h.town_code, h.period, sum(s.migrant_pupils) as amount
  from held h
  join facts.school s on s.reading_id = h.reading_id
  where h.form_code = 'school'
  group by h.form_code, h.town_code, h.period
  union all
  select h.form_code, h.town_code, h.period, sum(p.valid_permits)
  from held h
  join facts.residence_permit p on p.reading_id = h.reading_id
  where h.form_code = 'residence_permit'
  group by h.form_code, h.town_code, h.period
),
people as (
  select h.town_code, h.period, sum(p.registered_urban) as urban, nullif(sum(p.registered_total), 0) as total
  from held h
  join facts.population p on p.reading_id = h.reading_id
  where h.form_code = 'population'
  group by h.town_code, h.period
),
town as (
  select r.pool, r.period, r.town_code, r.yuan, r.units, coalesce(s.amount, 0) as settlement,
    coalesce(e.amount, 0) as education, coalesce(m.amount, 0) as permits,
    coalesce(greatest(div((now.urban * ago.total - ago.urban * now.total) * power(10::numeric, 80), now.total * ago.total), 0), 0)
      as effort,
    coalesce(g.factor, 1) as difficulty,
    coalesce(s.is_lacking, false)
      or (e.amount is null or m.amount is null) and exists (
        select from due d
        where d.town_code = r.town_code and d.year = r.period
          and (d.form_code = 'school' and e.amount is null or d.form_code = 'residence_permit' and m.amount is null))
      as is_lacking
  from receiver r
  left join settled s on s.period = r.period and s.town_code = r.town_code
  left join counted e on e.form_code = 'school' and e.period = r.period and e.town_code = r.town_code
  left join counted m on m.form_code = 'residence_permit' and m.period = r.period and m.town_code = r.town_code
  left join people now on now.town_code = r.town_code and now.period = r.period
  left join people ago on ago.town_code = r.town_code and ago.period = (r.period::integer - 1)::text
  left join unnest(cast(:towns as text[]), cast(:factors as numeric[])) as g (town_code, factor) on g.town_code = r.town_code
),
