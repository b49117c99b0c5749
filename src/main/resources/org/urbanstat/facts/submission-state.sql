-- Marks a submission of which every return has been read; the bytes of one with personal data are dropped with it.
update intake.submission
set state = :state,
    format = :format,
    charset = :charset,
    bytes = case when :is_personal then null else bytes end
where submission_id = :submission;
