-- Yields the revisions of one return, the first first, each as the reading that speaks for it was judged last. Rules are
-- open whose errors jobs/waivers do not cover, or that an acceptance covered and does no more.
with judged as (
  select f.reading_id,
    count(*) filter (where f.severity = 'ERROR') as error_count,
    count(*) filter (where f.severity = 'WARNING') as warning_count,
    count(f.waiver) as waiver_count,
    array_agg(distinct f.rule_code collate "C") filter (
      where f.severity = 'ERROR'
        and (f.waiver is null or f.acceptance_id is not null and f.standing_waiver is null)) as open_rules
  from validation.finding f
  join validation.speaking_reading s on s.reading_id = f.reading_id
  where s.form_code = :form and s.period = :period and s.town_code = :town
  group by f.reading_id
)
select s.revision, s.reading_id, s.file_name, s.sheet, s.received_at, r.are_rows_kept,
  case
    when s.is_rejected or s.is_across_rejected then 'rejected'
    when coalesce(j.warning_count, 0) + coalesce(j.waiver_count, 0) > 0 then 'accepted_with_warnings'
    else 'accepted'
  end as outcome,
  coalesce(t.revision_in_force = s.revision, false) as is_in_force,
  coalesce(j.error_count, 0) as error_count, coalesce(j.warning_count, 0) as warning_count,
  coalesce(j.open_rules, '{}') as open_rules, w.acted_by, w.acted_at, w.reason
from validation.speaking_reading s
join validation.reading r on r.reading_id = s.reading_id
left join judged j on j.reading_id = s.reading_id
left join validation.return_state t
  on t.form_code = s.form_code and t.period = s.period and t.town_code = s.town_code
left join validation.withdrawn_revision w
  on w.form_code = s.form_code and w.period = s.period and w.town_code = s.town_code and w.revision = s.revision
where s.form_code = :form and s.period = :period and s.town_code = :town
order by s.revision;
