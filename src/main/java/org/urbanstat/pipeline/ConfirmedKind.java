package org.urbanstat.pipeline;

import java.util.List;
import java.util.Locale;

/** What can be confirmed, with the published rows that are kept of it. */
enum ConfirmedKind {
    /** What earlier corrections come to is settled with the rewards of the period. */
    PERSON_MONEY(
            new Kept("person_money_reward", "t.policy_code = {policy} and left(t.town_code, 6) = {area}", "town_code"),
            new Kept("person_money_clawback", "left(t.town_code, 6) = {area}", "town_code", "corrected_period")),
    PERSON_LAND(
            new Kept("person_land_quota", "t.policy_code = {policy} and left(t.town_code, 6) = {area}", "town_code")),
    SCORECARD(
            new Kept("scorecard", "t.policy_code = {policy} and t.area_code = {area}", "subject_type", "subject_code"),
            new Kept("scorecard_part", "t.area_code = {area}", "subject_type", "subject_code", "indicator_code"));

    private final List<Kept> kept;

    ConfirmedKind(Kept... kept) {
        this.kept = List.of(kept);
    }

    /**
     * The rows that are kept of a table.
     *
     * @param condition on {@code t}: which rows belong to a policy and a county, besides that they are of the period
     * @param key what tells one from another among them
     */
    record Kept(String table, String condition, List<String> key) {
        Kept(String table, String condition, String... key) {
            this(table, condition, List.of(key));
        }

        /** A query about the table, in which policy and county are what these expressions say. */
        String in(String query, String policy, String area) {
            return query.replace("{table}", table)
                    .replace("{condition}", condition)
                    .replace("{policy}", policy)
                    .replace("{area}", area);
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
