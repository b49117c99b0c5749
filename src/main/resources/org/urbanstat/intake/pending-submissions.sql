-- Yields the ids of submissions that have not been read yet, in the order of receipt.
select submission_id
from intake.submission
where state = 'pending'
order by submission_id;
