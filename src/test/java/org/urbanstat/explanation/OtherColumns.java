package org.urbanstat.explanation;

import java.util.Map;
import java.util.Set;

/** Columns of figures that no explanation of their own opens, and which test walks them all the same. */
final class OtherColumns {
    /** Compared with findings, with the returns, with the lines of jobs/reference, with the rates that they rank, with the figures that they set
     * out from, with the rows of sheets. */
    static final Map<String, Set<String>> OF_VIEWS = Map.of(
            "return_status", Set.of("error_count", "warning_count"),
            "return_count", Set.of("owed", "accepted", "accepted_with_warnings", "rejected", "missing", "late"),
            "published_rate", Set.of("urban", "total", "rate_percent", "registered_rate_percent"),
            "target_trajectory", Set.of("gap", "years_left", "pace_needed", "pace", "pace_years"),
            "rate_rank", Set.of("rate_percent", "rank", "rank_best", "rank_worst"),
            "scorecard", Set.of("rank", "rank_best", "rank_worst"),
            "town_summary", Set.of("reward_yuan", "quota_m2", "score", "rank"));

    /** Views that the sample leaves empty: as soon as there is a row of them, it has to be explained. */
    static final Map<String, Set<String>> OF_EMPTY_VIEWS = Map.of(
            "person_money_clawback", Set.of("awarded_yuan", "recomputed_yuan", "clawback_yuan"),
            "figure_change",
                    Set.of("before", "after", "change", "by_data", "by_areas", "by_rules", "by_policy", "by_program"));

    private OtherColumns() {}
}
