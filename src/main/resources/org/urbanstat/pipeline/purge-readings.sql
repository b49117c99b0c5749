-- Readings that a later reading of the same revision replaced before any release was made: no release shows them, and
-- no finding of theirs was ever published. The bytes that the town sent are not among it. Only runs that made no release
-- of their own come into question, and few of those read anything: they are found first, one look at an index each, and
-- nothing is joined before (offset 0), because every reading of a country would be compared with its later ones.
select r.reading_id
from pipeline.run m
cross join lateral (
  select x.reading_id, x.run_id, x.form_code, x.period, x.town_code, x.revision
  from validation.reading x
  where x.run_id = m.run_id and not x.is_trial
  offset 0
) r
cross join lateral (
  select n.run_id, u.started_at
  from validation.reading n
  join pipeline.run u on u.run_id = n.run_id
  where n.form_code = r.form_code and n.period = r.period and n.town_code = r.town_code and n.revision = r.revision
    and n.reading_id > r.reading_id and not n.is_trial
  order by n.reading_id
  limit 1
) later
where m.started_at < :before
  and m.run_id = (select max(s.run_id) from validation.reading s where s.run_id <= m.run_id)
  and not exists (select from publication.release p where p.run_id = m.run_id)
  and later.run_id > r.run_id
  and not exists (
    select from publication.release p
    where p.run_id >= r.run_id and p.run_id < later.run_id
      or p.published_at >= m.started_at and p.published_at < later.started_at)
