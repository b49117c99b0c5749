-- Yields what is known of the given paths of an inbox: by it a file that did not change is told without reading it.
select path, byte_count, modified_at, changed_at, inode, submission_id, is_duplicate, first_seen_at
from intake.sighting
where inbox = :inbox
  and path = any (:paths);
