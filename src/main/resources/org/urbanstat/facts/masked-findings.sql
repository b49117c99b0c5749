-- Masks what could be identity numbers in the findings of the given submissions.
update validation.finding
set sheet = regexp_replace(sheet, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g'),
    raw_text = regexp_replace(raw_text, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g'),
    found = regexp_replace(found, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g'),
    expected = regexp_replace(expected, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g'),
    message_zh = regexp_replace(message_zh, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g'),
    message_en = regexp_replace(message_en, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g'),
    fix_zh = regexp_replace(fix_zh, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g'),
    fix_en = regexp_replace(fix_en, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\1##################', 'g')
where submission_id in (:submissions);
