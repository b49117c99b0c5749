-- A table whose indicators stand below each other in the sheet is read with rows and columns exchanged.
alter table validation.reading add column is_transposed boolean not null default false;
comment on column validation.reading.is_transposed is
  'whether indicators stand below each other in the sheet: field_columns then holds rows of the sheet, sheet_row of a fact a column';
