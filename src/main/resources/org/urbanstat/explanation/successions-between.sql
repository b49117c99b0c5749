-- Yields what became of areas between the ends of two years, a row a succession, in the order in which they are walked:
-- forward, or back from the later year.
select s.effective_on as day,
  case when :is_forward then s.from_code else s.to_code end as near,
  case when :is_forward then s.to_code else s.from_code end as far
from mart.area_succession s
where extract(year from s.effective_on) > :first::integer and extract(year from s.effective_on) <= :last::integer
order by (s.effective_on - date '2000-01-01') * case when :is_forward then 1 else -1 end, s.from_code collate "C",
  s.to_code collate "C";
