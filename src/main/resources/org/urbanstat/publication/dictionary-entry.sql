-- One column of the mart and what it means.
insert into definitions.dictionary (view_name, column_name, ordinal, meaning_zh, meaning_en, unit, formula, clause)
values (:view_name, :column_name, :ordinal, :meaning_zh, :meaning_en, :unit, :formula, :clause)
on conflict (view_name, column_name) do update
set ordinal = excluded.ordinal, meaning_zh = excluded.meaning_zh, meaning_en = excluded.meaning_en,
  unit = excluded.unit, formula = excluded.formula, clause = excluded.clause;
