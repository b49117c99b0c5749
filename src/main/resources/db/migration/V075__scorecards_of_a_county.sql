-- A release compares the scorecards of touched counties alone, and hashes them county by county; both find them here.
create index scorecard_county on publication.scorecard (area_code, period);
create index scorecard_part_county on publication.scorecard_part (area_code, period);
