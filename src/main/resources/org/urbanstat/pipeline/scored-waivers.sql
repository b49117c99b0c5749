-- Yields which targets are not demanded of counties and of their towns, among the indicators that a scorecard asks for.
select w.area_code, w.period, w.indicator_code, w.reason
from definitions.target_waiver w
where left(w.area_code, 6) = any (cast(:counties as text[]))
  and w.indicator_code = any (cast(:indicators as text[]));
