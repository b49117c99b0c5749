-- Yields where the fields of one reading stand, and in which file; one row a field.
select r.file_name, r.sheet, r.is_transposed, r.are_rows_kept, c.key as field, c.value::integer as position
from validation.reading r
join validation.reading_layout l on l.layout_id = r.layout_id
left join lateral jsonb_each_text(l.field_columns) c on true
where r.reading_id = :reading;
