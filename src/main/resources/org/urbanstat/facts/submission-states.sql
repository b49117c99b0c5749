-- Marks submissions of which every return has been read; the bytes of those with personal data are dropped with it.
update intake.submission s
set state = m.state,
    format = m.format,
    charset = m.charset,
    failure = null,
    bytes = case when m.is_personal then null else s.bytes end
from unnest(:submissions::bigint[], :states::text[], :formats::text[], :charsets::text[], :are_personal::boolean[])
  m (submission_id, state, format, charset, is_personal)
where s.submission_id = m.submission_id;
