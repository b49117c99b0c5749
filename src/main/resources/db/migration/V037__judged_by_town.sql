-- What a night judges it finds by town, or by what is not done yet, and not by going through the country.
create index reading_town on validation.reading (town_code, form_code, period, revision);
drop index validation.reading_return;
create index reading_unnumbered on validation.reading (submission_id) where revision is null;
create index reading_across_rejected on validation.reading (town_code) where is_across_rejected;
create index finding_waived on validation.finding (reading_id) where waiver is not null;
create index finding_across on validation.finding (reading_id) where is_across;
