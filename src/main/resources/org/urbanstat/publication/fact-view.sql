-- The view of a form's accepted rows in force. A row is of the release that first put its reading in force, whatever
-- became of later revisions; its revision has the number that the release gave it. {…} are names from the form file.
create or replace view mart.fact_{form} as
select f.period, f.town_code, {unit} as unit_code, t.revision_in_force as revision, r.file_name, r.sheet, f.sheet_row,
  p.release_id{columns}
from publication.return_status t
join publication.visible_release v
  on t.from_release <= v.release_id and (t.to_release is null or t.to_release > v.release_id)
join validation.reading r on r.reading_id = t.reading_id_in_force
join facts.{form} f on f.reading_id = t.reading_id_in_force
cross join lateral (
  select min(s.from_release) as release_id
  from publication.return_status s
  where s.reading_id_in_force = t.reading_id_in_force
) p
where t.form_code = '{form}';
