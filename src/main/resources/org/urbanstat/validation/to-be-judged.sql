-- Yields the last run that read or took in anything and the last act on a revision, as far as they are there by now, and
-- the last run whose readings all had their numbers when the returns were judged before, on whatever basis; -1: none.
select
  greatest(
    (select max(r.run_id) from validation.reading r),
    (select max(r.silenced_by_run) from validation.reading r where r.silenced_by_run is not null),
    (select max(s.run_id) from validation.read_submission s),
    (select max(s.run_id) from intake.submission s),
    0) as run_id,
  greatest(
    (select max(w.event_id) from validation.withdrawal w), (select max(a.event_id) from validation.acceptance a),
    0) as event_id,
  coalesce((select j.run_id from pipeline.judged j), -1) as numbered_run_id;
