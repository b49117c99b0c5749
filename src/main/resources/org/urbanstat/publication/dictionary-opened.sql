-- Begins, with this release, the entries of the dictionary that are new or read otherwise now.
insert into publication.data_dictionary (view_name, column_name, meaning_zh, meaning_en, unit, formula, clause,
  from_release)
select d.view_name, d.column_name, d.meaning_zh, d.meaning_en, d.unit, d.formula, d.clause, :release
from definitions.dictionary d
left join publication.data_dictionary p
  on p.view_name = d.view_name and p.column_name = d.column_name and p.to_release is null
where p.view_name is null;
