-- A town's page asks for what is wrong with its returns; without an index every finding of the country was looked at.
create index finding_town on publication.finding (town_code, period);
