-- What a dry run found unchanged leaves no trace.
delete from validation.unchanged_return where is_trial;
