-- Acts lie between changes of state by the hundred thousand; every night looks for those since the last release.
create index event_act on audit.event (kind, event_id) where kind <> 'RETURN_STATE';
