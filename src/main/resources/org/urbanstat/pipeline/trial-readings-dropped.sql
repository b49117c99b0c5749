-- What a dry run read leaves no trace; the facts and findings of its readings go with them.
delete from validation.reading where is_trial;
