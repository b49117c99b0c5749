-- Yields the values of a row's canonical text, in order.
select e.value
from json_array_elements_text(:line::json) with ordinality e (value, ordinal)
order by e.ordinal;
