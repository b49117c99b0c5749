-- A row of bytes ends at 500,000,000: COPY, and so a backup, writes two characters a byte and allows 1 GB.
comment on column intake.submission.bytes is
  'null only where personal data forbade keeping them, or where the file is larger than a row can hold';
