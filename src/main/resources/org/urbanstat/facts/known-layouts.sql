-- Yields which of the given layouts are registered.
select l.layout_id, l.sha256
from validation.reading_layout l
where l.sha256 = any (:fingerprints);
