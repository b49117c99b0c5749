package org.urbanstat.publication;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables whose rows are versions, in the order in which a release writes them. */
enum PublishedTable {
    AREA("area_code", "valid_from"),
    OWED_RETURN("form_code", "period", "town_code"),
    RETURN_STATUS("form_code", "period", "town_code"),
    FINDING("submission_id", "form_code", "period", "town_code", "revision", "is_across", "ordinal"),
    REVISION_ACT("form_code", "period", "town_code", "revision", "kind", "rule_code"),
    INDICATOR("indicator_code"),
    INDICATOR_VALUE("indicator_code", "period", "area_code"),
    POSSIBLE_VALUE("indicator_code", "period", "area_code"),
    URBANIZATION_RATE("period", "area_code"),
    PUBLISHED_RATE("area_name", "as_of_date", "vintage"),
    PERSON_MONEY_REWARD("policy_code", "period", "town_code"),
    PERSON_MONEY_CLAWBACK("period", "corrected_period", "town_code"),
    PERSON_LAND_QUOTA("policy_code", "period", "town_code"),
    SCORECARD("period", "subject_type", "subject_code"),
    SCORECARD_PART("period", "subject_type", "subject_code", "indicator_code"),
    SUCCESSION("effective_on", "from_code", "to_code"),
    BOUNDARY_AREA("boundary_year", "reported_year", "area_code"),
    SERIES_BREAK("area_code", "year"),
    RESTATED_VALUE("indicator_code", "period", "boundary_year", "area_code"),
    RESPONSIBLE_UNIT("subject_type", "subject_code");

    private static final Set<PublishedTable> OF_DEFINITIONS = EnumSet.of(
            AREA, OWED_RETURN, INDICATOR, PUBLISHED_RATE, SUCCESSION, BOUNDARY_AREA, SERIES_BREAK, RESPONSIBLE_UNIT);
    /** What a town's figures move for every other of its county. */
    private static final Set<PublishedTable> OF_COUNTIES = EnumSet.of(POSSIBLE_VALUE, SCORECARD, SCORECARD_PART);

    private static final Set<PublishedTable> OF_AREAS = EnumSet.of(INDICATOR_VALUE, URBANIZATION_RATE, RESTATED_VALUE);
    /** Those of which the one unique index begins with period and town. */
    private static final Set<PublishedTable> BY_TOWN =
            EnumSet.of(OWED_RETURN, RETURN_STATUS, PERSON_MONEY_REWARD, PERSON_LAND_QUOTA);

    private static final Set<PublishedTable> BY_AREA = EnumSet.of(INDICATOR_VALUE, URBANIZATION_RATE);
    /** Those of which the rows of a county, its towns' too, name the county. */
    private static final Set<PublishedTable> BY_COUNTY = EnumSet.of(SCORECARD, SCORECARD_PART);

    private final List<String> key;

    PublishedTable(String... key) {
        this.key = Arrays.asList(key);
    }

    /** @param table its name in schema publication */
    static PublishedTable of(String table) {
        return valueOf(table.toUpperCase(Locale.ROOT));
    }

    /** The columns that tell one row from another within a release. */
    List<String> key() {
        return key;
    }

    /** Whether its rows follow from the definitions and the calendar alone, whatever towns send. */
    boolean isOfDefinitions() {
        return OF_DEFINITIONS.contains(this);
    }

    /**
     * A condition on its rows: that their area was touched. What one town's return moves in a pool it moves for all who
     * share it, so of rewards the whole county is compared, and of possible values too, as a town lacks a return only once
     * another of its county has sent one; of findings also those of a file as a whole, which name no
     * town.
     */
    String touched(Touched touched) {
        if (this == PERSON_MONEY_REWARD || this == PERSON_MONEY_CLAWBACK) {
            return touched.county("t.town_code");
        }
        if (BY_COUNTY.contains(this)) {
            return touched.isCounty("t.area_code");
        }
        if (OF_COUNTIES.contains(this)) {
            return touched.county("t.area_code");
        }
        String area = touched.area(OF_AREAS.contains(this) ? "t.area_code" : "t.town_code");
        return this == FINDING ? "(" + area + " or t.town_code is null)" : area;
    }

    /**
     * The candidate's rows {@code t} of touched areas, as a query can name them. What all of a county is asked of is asked
     * county by county, each by the index of what the stages hold: a condition on the codes of all would make the whole view
     * first, which looks up what every row rests on. What is confirmed has its index by the county itself.
     */
    String candidates(Touched touched, String columns) {
        String all = "select %s from publication.candidate_%s t where ".formatted(columns, table());
        if (touched == Touched.ALL || !OF_COUNTIES.contains(this)) {
            return all + (isOfDefinitions() ? "true" : touched(touched));
        }
        return "select t.* from pipeline.touched_county k cross join lateral (" + all + within("t.area_code", "k")
                + " and left(t.area_code, 6) = k.county_code offset 0) t";
    }

    /**
     * A condition by which an index finds its rows {@code t} of a bucket {@code b}, and exactly those; empty where no index
     * does.
     */
    Optional<String> ofBucket() {
        if (BY_TOWN.contains(this)) {
            return Optional.of("t.period = b.period and " + within("t.town_code", "b"));
        }
        if (BY_AREA.contains(this)) {
            return Optional.of("t.period = b.period and " + within("t.area_code", "b"));
        }
        return BY_COUNTY.contains(this)
                ? Optional.of("t.period = b.period and t.area_code = b.county_code")
                : Optional.empty();
    }

    /** Codes are digits: what lies between these begins with the county's. */
    private static String within(String column, String county) {
        return "%1$s >= %2$s.county_code and %1$s <= %2$s.county_code || '999999'".formatted(column, county);
    }

    /** Name in schema publication; the candidate's view has the same name behind candidate_. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
