-- What the stages hold now, in the shape of the published tables: publication compares the two.
create view publication.candidate_area as
select a.area_code, a.area_name, a.area_level, a.valid_from, a.valid_to
from definitions.area a
where a.area_level in ('county', 'town');

create view publication.candidate_owed_return as
select o.form_code, o.period, o.town_code, o.due_on
from definitions.owed_return o;

-- A revision read again that says the same keeps the reading that is published, so that nothing seems to move.
create view publication.candidate_return_status as
select s.form_code, s.period, s.town_code, s.status, s.revision, s.received_at, s.first_accepted_at,
  s.error_count, s.warning_count, s.file_name, s.revision_in_force,
  coalesce(k.reading_id, s.reading_id_in_force) as reading_id_in_force
from validation.return_state s
left join validation.reading n on n.reading_id = s.reading_id_in_force
left join publication.return_status p
  on p.form_code = s.form_code and p.period = s.period and p.town_code = s.town_code and p.to_release is null
  and p.revision_in_force = s.revision_in_force
left join validation.reading k on k.reading_id = p.reading_id_in_force and k.content_sha256 = n.content_sha256;

create view publication.candidate_finding as
select f.submission_id, k.form_code, k.period, k.town_code, k.revision, f.is_across, f.ordinal, f.rule_code,
  f.severity, coalesce(k.file_name, b.file_name) as file_name, f.sheet, f.cell, f.raw_text, f.found, f.expected,
  f.difference, f.message_zh, f.message_en, f.fix_zh, f.fix_en, f.waiver
from validation.finding f
join intake.submission b on b.submission_id = f.submission_id
left join validation.speaking_reading k on k.reading_id = f.reading_id
where f.reading_id is null or k.reading_id is not null;

create view publication.candidate_indicator as
select i.indicator_code, i.ordinal, i.name_zh, i.name_en, i.unit, i.formula, i.clause, i.lead_unit
from definitions.indicator i;

create view publication.candidate_indicator_value as
select v.indicator_code, v.period, v.area_code, v.area_level, v.numerator, v.denominator, v.value,
  t.target_value, t.target_comparison, v.is_target_met, v.returns_expected, v.returns_used,
  null::numeric as lower_bound, null::numeric as upper_bound, v.is_provisional, v.waiver_count
from indicators.indicator_value v
left join definitions.target t on t.indicator_code = v.indicator_code and t.period = v.period;

create view publication.candidate_urbanization_rate as
select r.period, r.area_code, r.area_level, 'ADMIN_RETURN' as basis,
  r.denominator as resident_total, r.numerator as resident_urban, r.value as resident_rate_percent,
  h.denominator as registered_total, h.numerator as registered_urban, h.value as registered_rate_percent,
  r.value - h.value as rate_gap_points,
  r.returns_expected, r.returns_used, r.is_provisional or h.is_provisional as is_provisional,
  greatest(r.waiver_count, h.waiver_count) as waiver_count
from indicators.indicator_value r
join indicators.indicator_value h
  on h.indicator_code = 'registered_rate' and h.period = r.period and h.area_code = r.area_code
where r.indicator_code = 'resident_rate';

create view publication.candidate_published_rate as
select p.area_name, p.area_code, p.as_of_date, p.vintage, p.basis, p.unit, p.urban, p.total, p.rate_percent,
  p.registered_rate_percent, p.source
from definitions.published_rate p;

create view publication.candidate_person_money_reward as
select m.policy_code, m.period, m.town_code, m.settlement_points, m.settlement_share, m.education_share,
  m.permit_share, m.effort_share, m.difficulty, m.combined_share, m.reward_yuan, m.pool_yuan, m.is_provisional,
  m.status, m.reason_zh, m.reason_en
from linkage.person_money_reward m;

create view publication.candidate_person_land_quota as
select q.policy_code, q.period, q.town_code, q.settled_count, q.urban_construction_land_m2, q.urban_residents,
  q.per_capita_land_m2, q.standard_m2_per_person, q.adjustment_percent, q.quota_m2, q.quota_hectares, q.quota_mu,
  q.is_provisional, q.status, q.reason_zh, q.reason_en
from linkage.person_land_quota q;
