-- Archives one large file, its bytes streamed.
insert into intake.submission (submission_id, sha256, file_name, byte_count, bytes, received_at, run_id, state)
overriding system value
values (?, ?, ?, ?, ?, ?, ?, ?);
