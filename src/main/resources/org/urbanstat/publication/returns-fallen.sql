-- Yields whether a return of a touched area that the last release puts in force is in force no more; one row.
select exists (
  select
  from publication.return_status p
  where p.to_release is null and p.reading_id_in_force is not null and {area p.town_code}
    and not exists (
      select from validation.return_state s
      where s.form_code = p.form_code and s.period = p.period and s.town_code = p.town_code
        and s.reading_id_in_force is not null
    )
);
