-- Forgets the sightings that new ones of the same paths are about to replace.
delete from intake.sighting
where inbox = :inbox
  and path = any (:paths);
