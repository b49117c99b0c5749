-- Keeps, until the transaction ends, what the returns of a town and year that lacks one bring each indicator together, and
-- whether the town counts for each side: for sure (is_…_in), perhaps, or not (neither in nor open); one row a town, year and
-- indicator. Where a form ties the numerator below the denominator (:tied), the numerator of each return goes no higher than
-- its greatest denominator, and denominator_lower is the least denominator that the highest numerator can stand over: not
-- the least of all, which a lower numerator allows. Of :chosen sides towns are chosen.
create temporary table possible_side on commit drop as
with choice as (
  select c.town_code, c.year, c.indicator_code, c.side, not bool_and(c.is_known) as is_missing,
    bool_or(c.has_peers) as has_peers,
    count(c.lower) = count(*) and sum(c.lower) >= min(c.at_least) as is_in,
    count(c.upper) < count(*) or sum(c.upper) >= min(c.at_least) as is_possible,
    case when count(c.last_period) = count(*) then min(c.last_period collate "C") end as based_on
  from possible_choice c
  group by c.town_code, c.year, c.indicator_code, c.side
),
tied as (
  select p.town_code, p.year, p.indicator_code, p.gives_numerator, p.gives_denominator, p.last_period, p.has_peers,
    p.is_known, p.numerator_lower, p.denominator_upper,
    case when i.is_tied then least(p.numerator_upper, p.denominator_upper) else p.numerator_upper end as numerator_upper,
    case when i.is_tied then greatest(p.denominator_lower, least(p.numerator_upper, p.denominator_upper))
      else p.denominator_lower end as denominator_lower
  from possible_operand p
  cross join lateral (select p.indicator_code = any (:tied) and not p.is_known as is_tied) i
),
brought as (
  select t.town_code, t.year, t.indicator_code, not bool_and(t.is_known) as is_missing,
    bool_or(t.has_peers) as has_peers, bool_or(t.gives_numerator) as gives_numerator,
    bool_or(t.gives_denominator) as gives_denominator,
    case when count(t.numerator_lower) = count(*) filter (where t.gives_numerator)
      then sum(t.numerator_lower) end as numerator_lower,
    case when count(t.numerator_upper) = count(*) filter (where t.gives_numerator)
      then sum(t.numerator_upper) end as numerator_upper,
    case when count(t.denominator_lower) = count(*) filter (where t.gives_denominator)
      then sum(t.denominator_lower) end as denominator_lower,
    case when count(t.denominator_upper) = count(*) filter (where t.gives_denominator)
      then sum(t.denominator_upper) end as denominator_upper,
    case when count(t.last_period) = count(*) then min(t.last_period collate "C") end as based_on
  from tied t
  group by t.town_code, t.year, t.indicator_code
)
select b.town_code, b.year, b.indicator_code, b.gives_numerator, b.gives_denominator, b.numerator_lower,
  b.numerator_upper, b.denominator_lower, b.denominator_upper,
  s.is_numerator_chosen, s.is_denominator_chosen,
  not s.is_numerator_chosen or coalesce(n.is_in, false) as is_numerator_in,
  not s.is_denominator_chosen or coalesce(d.is_in, false) as is_denominator_in,
  coalesce(n.is_possible and not n.is_in, false) as is_numerator_open,
  coalesce(d.is_possible and not d.is_in, false) as is_denominator_open,
  b.has_peers or coalesce(n.has_peers, false) or coalesce(d.has_peers, false) as has_peers,
  case when b.based_on is not null and (n.town_code is null or n.based_on is not null)
      and (d.town_code is null or d.based_on is not null)
    then least(b.based_on collate "C", n.based_on collate "C", d.based_on collate "C") end as based_on
from brought b
cross join lateral (
  select b.indicator_code || ' numerator' = any (:chosen) as is_numerator_chosen,
    b.indicator_code || ' denominator' = any (:chosen) as is_denominator_chosen
) s
left join choice n
  on n.town_code = b.town_code and n.year = b.year and n.indicator_code = b.indicator_code and n.side = 'numerator'
left join choice d
  on d.town_code = b.town_code and d.year = b.year and d.indicator_code = b.indicator_code and d.side = 'denominator'
where b.is_missing or coalesce(n.is_missing, false) or coalesce(d.is_missing, false);
