-- One column of the mart and what it means.
insert into publication.data_dictionary (view_name, column_name, ordinal, meaning_zh, meaning_en, unit, formula, clause)
values (:view_name, :column_name, :ordinal, :meaning_zh, :meaning_en, :unit, :formula, :clause);
