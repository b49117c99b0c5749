-- Lets one process at a time change fact tables; given back when the transaction ends.
select pg_advisory_xact_lock(hashtext('facts'));
