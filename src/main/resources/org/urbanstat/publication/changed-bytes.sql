-- Yields the files whose bytes in the archive are not those that arrived.
select s.file_name, encode(sha256(s.bytes), 'hex') as computed, s.sha256 as arrived
from intake.submission s
where s.bytes is not null and (encode(sha256(s.bytes), 'hex') <> s.sha256 or octet_length(s.bytes) <> s.byte_count)
order by s.submission_id;
