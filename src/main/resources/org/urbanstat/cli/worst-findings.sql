-- The five rules that reject or warn most in the latest revision of a return, each with one place to look at.
with latest as (
  select f.severity, f.rule_code, f.file_name, f.sheet, f.cell, f.message_zh, f.message_en
  from mart.finding f
  left join mart.return_status s
    on s.form_code = f.form_code and s.period = f.period and s.town_code = f.town_code
  where f.severity in ('ERROR', 'WARNING') and f.waiver is null
    and (f.revision is null or f.revision = s.revision)
)
select l.severity, l.rule_code, count(*) as findings,
  min(l.file_name || coalesce(' ' || l.sheet, '') || coalesce('!' || l.cell, '') collate "C") as example,
  (array_agg(l.message_zh order by l.file_name collate "C", l.cell collate "C", l.message_zh collate "C"))[1] as message_zh,
  (array_agg(l.message_en order by l.file_name collate "C", l.cell collate "C", l.message_zh collate "C"))[1] as message_en
from latest l
group by l.severity, l.rule_code
order by l.severity collate "C", count(*) desc, l.rule_code collate "C"
limit 5;
