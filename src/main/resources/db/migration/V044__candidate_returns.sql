-- A revision read again that says the same keeps the reading that is published, so that nothing seems to move. Whether it
-- says the same is asked only where the two readings differ, not of every return by two joins over all readings.
create or replace view publication.candidate_return_status as
select s.form_code, s.period, s.town_code, s.status, s.revision, s.received_at, s.first_accepted_at,
  s.error_count, s.warning_count, s.file_name, s.revision_in_force,
  coalesce(
    (
      select p.reading_id_in_force
      from publication.return_status p
      join validation.reading k on k.reading_id = p.reading_id_in_force
      join validation.reading n on n.reading_id = s.reading_id_in_force and n.content_sha256 = k.content_sha256
      where p.form_code = s.form_code and p.period = s.period and p.town_code = s.town_code and p.to_release is null
        and p.revision_in_force = s.revision_in_force and p.reading_id_in_force <> s.reading_id_in_force
    ),
    s.reading_id_in_force) as reading_id_in_force
from validation.return_state s;
