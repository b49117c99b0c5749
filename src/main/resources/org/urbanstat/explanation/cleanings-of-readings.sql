-- Yields what stood in cells that were not taken letter by letter, one row a cell.
select k.reading_id, k.sheet_row, k.field_code, k.raw_text, k.value_text
from validation.cleaning k
where k.reading_id = any (:readings);
