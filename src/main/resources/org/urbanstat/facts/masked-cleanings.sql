-- Masks what could be identity numbers in the cleanings of the given submissions.
update validation.cleaning
set raw_text = regexp_replace(raw_text, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g'),
    value_text = regexp_replace(value_text, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g')
where reading_id in (
  select reading_id from validation.reading where submission_id in (:submissions));
