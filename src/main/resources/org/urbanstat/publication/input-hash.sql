-- Yields how many files a release rests on, and the hash over the list of them: fingerprint and outcome, in order; one row.
select count(*) as row_count,
  encode(sha256(convert_to(coalesce(string_agg(i.sha256 || ' ' || i.outcome, chr(10) order by i.sha256 collate "C"), ''),
    'UTF8')), 'hex') as sha256
from publication.input i
where i.from_release <= :release and (i.to_release is null or i.to_release > :release);
