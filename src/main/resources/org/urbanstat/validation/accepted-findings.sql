-- Errors of single returns, with what an operator's acceptance makes of them. While it holds it waives them, beside what
-- jobs/waivers say; once it has expired nothing waives them, because of the two the tighter expiry wins; taken back, it
-- leaves what jobs/waivers say.
with spoken as (
  select f.finding_id, a.acceptance_id, a.waiver as accepted, a.expires_on <= :today as is_expired,
    case when f.acceptance_id is null then f.waiver else f.standing_waiver end as standing
  from validation.accepted_rule a
  join spoken_reading s
    on s.form_code = a.form_code and s.period = a.period and s.town_code = a.town_code and s.revision = a.revision
  join validation.finding f on f.reading_id = s.reading_id and f.rule_code = a.rule_code
  where f.severity = 'ERROR' and not f.is_across
),
meant as (
  select s.finding_id, s.acceptance_id, s.standing as standing_waiver,
    case when not s.is_expired then concat_ws('; ', s.accepted, s.standing) end as waiver
  from spoken s
  union all
  select f.finding_id, null, null, f.standing_waiver
  from validation.finding f
  where f.acceptance_id is not null and not f.is_across
    and not exists (select from spoken s where s.finding_id = f.finding_id)
)
update validation.finding f
set acceptance_id = m.acceptance_id, standing_waiver = m.standing_waiver, waiver = m.waiver
from meant m
where f.finding_id = m.finding_id
  and (f.acceptance_id, f.standing_waiver, f.waiver) is distinct from (m.acceptance_id, m.standing_waiver, m.waiver);
