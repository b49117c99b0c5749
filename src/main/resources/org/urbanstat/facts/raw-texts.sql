-- Yields what stood in the cells of one reading that gave no value: by row and field where a word was read as none, by
-- address where it could not be read.
select k.sheet_row, k.field_code, null as cell, k.raw_text
from validation.cleaning k
where k.reading_id = :reading and k.value_text = ''
union all
select null, null, f.cell, f.raw_text
from validation.finding f
where f.reading_id = :reading and f.cell is not null and f.raw_text is not null;
