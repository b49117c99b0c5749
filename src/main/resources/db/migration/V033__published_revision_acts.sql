-- What operators did to revisions, as it was known in each release.
create table publication.revision_act (
  form_code text not null,
  period text not null,
  town_code text not null,
  revision integer not null,
  kind text not null check (kind in ('accepted', 'withdrawn')),
  rule_code text not null,
  reason text not null,
  acted_by text not null,
  acted_at timestamptz not null,
  expires_on date,
  from_release bigint not null references publication.release deferrable,
  to_release   bigint references publication.release deferrable,
  unique (form_code, period, town_code, revision, kind, rule_code, from_release),
  check (to_release > from_release)
);
comment on table publication.revision_act is 'revisions withdrawn and errors accepted by operators';
comment on column publication.revision_act.rule_code is 'whose errors are accepted; empty where the revision is withdrawn';
create index revision_act_current on publication.revision_act (form_code, period, town_code, revision, kind, rule_code)
  where to_release is null;
create index revision_act_from on publication.revision_act (from_release);
create index revision_act_to on publication.revision_act (to_release);

create view publication.candidate_revision_act as
select w.form_code, w.period, w.town_code, w.revision, 'withdrawn' as kind, '' as rule_code, w.reason, w.acted_by,
  w.acted_at, null::date as expires_on
from validation.withdrawn_revision w
join validation.revision r
  on r.form_code = w.form_code and r.period = w.period and r.town_code = w.town_code and r.revision = w.revision
union all
select a.form_code, a.period, a.town_code, a.revision, 'accepted', a.rule_code, a.reason, a.acted_by, a.acted_at,
  a.expires_on
from validation.accepted_rule a
join validation.revision r
  on r.form_code = a.form_code and r.period = a.period and r.town_code = a.town_code and r.revision = a.revision;
