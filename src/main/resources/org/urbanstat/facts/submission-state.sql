-- Marks a submission of which every return has been read.
update intake.submission
set state = :state,
    format = :format,
    charset = :charset
where submission_id = :submission;
