package org.urbanstat.pipeline;

import java.util.List;
import java.util.Locale;

/** What can be confirmed, with the published rows that are kept of it. */
enum ConfirmedKind {
    /** What earlier corrections come to is settled with the rewards of the period. */
    PERSON_MONEY(
            new Kept("person_money_reward", "t.policy_code = :policy and left(t.town_code, 6) = :area"),
            new Kept("person_money_clawback", "left(t.town_code, 6) = :area")),
    PERSON_LAND(new Kept("person_land_quota", "t.policy_code = :policy and left(t.town_code, 6) = :area")),
    SCORECARD(
            new Kept("scorecard", "t.policy_code = :policy and t.area_code = :area"),
            new Kept("scorecard_part", "t.area_code = :area"));

    private final List<Kept> kept;

    ConfirmedKind(Kept... kept) {
        this.kept = List.of(kept);
    }

    /** @param condition on {@code t}: the rows of a table that belong to it, besides those of the period */
    record Kept(String table, String condition) {}

    List<Kept> kept() {
        return kept;
    }

    static ConfirmedKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
