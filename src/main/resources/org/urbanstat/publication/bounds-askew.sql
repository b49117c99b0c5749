-- Bounds of counties that are not what their towns come to: the figures of towns that are complete and the possible values of
-- those that have none, added up a second time. The lower bound is the last number of its decimals that is not above the
-- least figure, the upper one the first that is not below the most. Counties of which a town has bounds itself, because some
-- of its months are there, are passed over: their parts are not published. So are indicators that take years together or
-- choose towns: what a county comes to rests on years of which a town shows nothing, and on towns that count perhaps.
with county as (
  select v.indicator_code, v.period, v.area_code, v.lower_bound, v.upper_bound, i.kind, i.decimals,
    case when i.is_percent then 100 else 1 end as factor
  from indicators.indicator_value v
  join definitions.indicator i on i.indicator_code = v.indicator_code
  where v.area_level = 'county' and v.lower_bound is not null and i.kind <> 'difference' and i.is_of_towns
    and i.first_year is null and not i.is_of_chosen_towns and {county v.area_code}
),
part as (
  select c.indicator_code, c.period, c.area_code, t.numerator as numerator_lower, t.numerator as numerator_upper,
    t.denominator as denominator_lower, t.denominator as denominator_upper, t.lower_bound is not null as is_partial
  from county c
  join indicators.indicator_value t
    on t.area_code between c.area_code || '000' and c.area_code || '999' and t.period = c.period
    and t.indicator_code = c.indicator_code
  union all
  select c.indicator_code, c.period, c.area_code, p.numerator_lower, p.numerator_upper, p.denominator_lower,
    p.denominator_upper, false
  from county c
  join indicators.possible_value p
    on p.area_code between c.area_code || '000' and c.area_code || '999' and p.period = c.period
    and p.indicator_code = c.indicator_code
),
again as (
  select p.indicator_code, p.period, p.area_code, sum(p.numerator_lower) as least, sum(p.numerator_upper) as most,
    sum(p.denominator_lower) as smallest, sum(p.denominator_upper) as largest
  from part p
  group by p.indicator_code, p.period, p.area_code
  having not bool_or(p.is_partial) and sum(p.numerator_lower) >= 0
),
held as (
  select c.indicator_code, c.period, c.area_code, c.lower_bound, c.upper_bound, a.least * c.factor as least,
    a.most * c.factor as most, case when c.kind = 'sum' then 1 else a.largest end as largest,
    case when c.kind = 'sum' then 1 else a.smallest end as smallest, power(10::numeric, - c.decimals) as step
  from county c
  join again a on a.indicator_code = c.indicator_code and a.period = c.period and a.area_code = c.area_code
)
select h.indicator_code || ' []' as figure, h.area_code, h.period, h.lower_bound || ' – ' || h.upper_bound as before,
  round(h.least / nullif(h.largest, 0), 6) || ' – ' || round(h.most / nullif(h.smallest, 0), 6) as after
from held h
where not (h.lower_bound * h.largest <= h.least and h.least < (h.lower_bound + h.step) * h.largest
  and (h.upper_bound - h.step) * h.smallest < h.most and h.most <= h.upper_bound * h.smallest)
order by h.period collate "C", h.area_code collate "C", h.indicator_code collate "C";
