-- Ends, with this release, the entries of the dictionary that read otherwise now.
update publication.data_dictionary p
set to_release = :release
from definitions.dictionary d
where p.to_release is null and d.view_name = p.view_name and d.column_name = p.column_name
  and (p.meaning_zh, p.meaning_en, p.unit, p.formula, p.clause)
    is distinct from (d.meaning_zh, d.meaning_en, d.unit, d.formula, d.clause);
