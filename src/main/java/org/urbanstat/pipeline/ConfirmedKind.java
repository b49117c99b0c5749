package org.urbanstat.pipeline;

import java.util.List;
import java.util.Locale;

/** What can be confirmed, with the published rows that are kept of it. */
enum ConfirmedKind {
    /** What earlier corrections come to is settled with the rewards of the period. */
    PERSON_MONEY(
            new Kept("person_money_reward", true, Kept.OF_TOWN, "town_code"),
            new Kept("person_money_clawback", false, Kept.OF_TOWN, "town_code", "corrected_period")),
    PERSON_LAND(new Kept("person_land_quota", true, Kept.OF_TOWN, "town_code")),
    SCORECARD(
            new Kept("scorecard", true, Kept.OF_AREA, "subject_type", "subject_code"),
            new Kept("scorecard_part", false, Kept.OF_AREA, "subject_type", "subject_code", "indicator_code"));

    private final List<Kept> kept;

    ConfirmedKind(Kept... kept) {
        this.kept = List.of(kept);
    }

    /**
     * The rows that are kept of a table.
     *
     * @param isOfPolicy whether a row names the policy that it is of; else those of a county and period are of one alone
     * @param county of a row of {@code t}
     * @param key what tells one from another among them
     */
    record Kept(String table, boolean isOfPolicy, String county, List<String> key) {
        private static final String OF_TOWN = "left(t.town_code, 6)";
        private static final String OF_AREA = "t.area_code";

        Kept(String table, boolean isOfPolicy, String county, String... key) {
            this(table, isOfPolicy, county, List.of(key));
        }

        /**
         * A query about the table, in which policy and county are what these expressions say.
         *
         * @param area what the county equals
         */
        String in(String query, String policy, String area) {
            String ofPolicy = isOfPolicy ? "t.policy_code = " + policy + " and " : "";
            return query.replace("{table}", table)
                    .replace("{county}", county)
                    .replace("{condition}", ofPolicy + county + " = " + area);
        }
    }

    List<Kept> kept() {
        return kept;
    }

    /** As in the column {@code kind}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConfirmedKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
