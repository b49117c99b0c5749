-- Registers a layout, unless another process does so at the same time.
insert into validation.reading_layout (sha256, field_columns, not_evaluated)
values (:sha256, :columns::jsonb, :not_evaluated)
on conflict (sha256) do nothing;
