-- Keeps, until the transaction ends, the revisions of touched towns that count, one row a revision: each as the reading
-- that speaks for it says, those left out that are withdrawn. So every check finds them at hand.
create temporary table counting_return on commit drop as
with spoken as (
  select distinct on (r.form_code, r.period, r.town_code, r.revision)
    r.reading_id, r.submission_id, r.form_code, r.period, r.town_code, r.revision, r.is_rejected, r.received_at,
    r.file_name
  from pipeline.touched_area a
  join validation.reading r on r.town_code = a.area_code
  where r.revision is not null and r.silenced_by_run is null
  order by r.form_code, r.period, r.town_code, r.revision, r.reading_id desc
)
select s.reading_id, s.submission_id, s.form_code, s.period, s.town_code, s.revision, s.is_rejected,
  false as is_across_rejected, s.received_at, s.file_name
from spoken s
where not exists (
  select from validation.withdrawn_revision w
  where w.form_code = s.form_code and w.period = s.period and w.town_code = s.town_code and w.revision = s.revision);
