-- The runs at work that offer partitions which this process may not take, with what they ask for.
select distinct p.run_id, p.program_version, p.definitions_sha256
from pipeline.partition p
join pipeline.run r on r.run_id = p.run_id and r.status = 'running'
where p.state in ('waiting', 'working')
  and (p.program_version <> :program or :definitions::text is not null and p.definitions_sha256 <> :definitions)
order by p.run_id, p.program_version, p.definitions_sha256;
