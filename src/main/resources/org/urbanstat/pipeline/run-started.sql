-- A run begins.
insert into pipeline.run (job, started_at, status, requested_by, reason, parameters, host, process_id)
values ('nightly', :now, 'running', :requested_by, :reason,
  jsonb_strip_nulls(jsonb_build_object('inbox', :inbox::text, 'period', :period::text, 'town', :town::text,
    'form', :form::text, 'force', :is_forced::boolean, 'rehash', :is_rehashed::boolean,
    'dry_run', :is_dry_run::boolean, 'definitions_of_release', :definitions_of::bigint,
    'definitions_sha256', :definitions_sha256::text)),
  :host, :process_id)
returning run_id;
