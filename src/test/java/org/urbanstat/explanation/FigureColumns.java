package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * Which step of which explanation gives each column of a view.
 *
 * @param question the figure whose explanation a row opens
 * @param steps by column, the last keys of the path of its step, with {code} for the row's indicator; none is the figure itself
 */
record FigureColumns(BiFunction<Map<String, Object>, String, Question> question, Map<String, String> steps) {
    /** Columns that tell rows and versions apart, or count them, and are no figures. */
    static final Set<String> KEYS = Set.of(
            "release_id",
            "from_release",
            "to_release",
            "run_id",
            "revision",
            "revision_in_force",
            "sheet_row",
            "unit_order",
            "changed_rows",
            "ordinal");

    static final Map<String, FigureColumns> OF_VIEWS = views();

    private static Map<String, FigureColumns> views() {
        Map<String, FigureColumns> views = new LinkedHashMap<>();
        views.put("indicator_value", new FigureColumns(FigureColumns::indicator, ofIndicator()));
        views.put("indicator_value_restated", new FigureColumns(FigureColumns::indicator, ofIndicator()));
        views.put("urbanization_rate", new FigureColumns(FigureColumns::rate, ofRates()));
        views.put("urbanization_rate_restated", new FigureColumns(FigureColumns::rate, ofRates()));
        views.put("person_money_reward", new FigureColumns((row, c) -> town("reward", row), ofReward()));
        views.put("person_land_quota", new FigureColumns((row, c) -> town("quota", row), ofQuota()));
        views.put("possible_value", new FigureColumns((row, c) -> possible(row), ofPossible()));
        views.put("scorecard", new FigureColumns((row, c) -> score(row), ofScore()));
        views.put("scorecard_part", new FigureColumns((row, c) -> score(row), ofScorePart()));
        views.put("target_trajectory", new FigureColumns(FigureColumns::indicator, ofTrajectory()));
        views.put("land_linkage", new FigureColumns(FigureColumns::land, ofLand()));
        views.put("figure_history", new FigureColumns(FigureColumns::history, Map.of("value", "")));
        return views;
    }

    private static Map<String, String> ofIndicator() {
        return Map.of(
                "numerator", "numerator",
                "denominator", "denominator",
                "value", "",
                "target_value", "target",
                "returns_expected", "returns_expected",
                "returns_used", "returns_used",
                "waiver_count", "waiver_count",
                "lower_bound", "lower_bound",
                "upper_bound", "upper_bound");
    }

    private static Map<String, String> ofTrajectory() {
        return Map.of("value", "", "target_value", "target", "waiver_count", "waiver_count");
    }

    private static Map<String, String> ofPossible() {
        Map<String, String> columns = new LinkedHashMap<>();
        List.of(
                        "numerator_lower",
                        "numerator_upper",
                        "denominator_lower",
                        "denominator_upper",
                        "lower_bound",
                        "upper_bound")
                .forEach(column -> columns.put(column, column));
        return columns;
    }

    private static Map<String, String> ofScore() {
        return Map.of("score", "", "score_lowest", "score_lowest", "score_highest", "score_highest");
    }

    /** What a score can come to is told where it is open; else both ends are what it is. */
    static String whereNothingIsOpen(String path) {
        return switch (path) {
            case "score_lowest", "score_highest" -> "";
            default -> path.replaceFirst("^score_(lowest|highest)/unrounded/capped/share/", "");
        };
    }

    private static Map<String, String> ofScorePart() {
        return Map.of(
                "value", "marks/{code}/value",
                "target_value", "marks/{code}/target_value",
                "weight", "weights/{code}",
                "marks", "marks/{code}",
                "effective_weight", "marks/{code}/effective_weight",
                "contribution", "marks/{code}/contribution",
                "marks_lowest", "score_lowest/unrounded/capped/share/marks/{code}",
                "marks_highest", "score_highest/unrounded/capped/share/marks/{code}");
    }

    private static Question score(Map<String, Object> row) {
        return ofSubject("score", (String) row.get("subject_code"), row);
    }

    /** A department's code is that of its county and its name. */
    private static Question ofSubject(String code, String subject, Map<String, Object> row) {
        String[] parts = subject.split(":");
        return new Question(
                code,
                new AreaCode(parts[0]),
                new Period((String) row.get("period")),
                Optional.empty(),
                parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }

    private static Question possible(Map<String, Object> row) {
        return question((String) row.get("indicator_code"), row, "town_code");
    }

    private static Map<String, String> ofRates() {
        return Map.ofEntries(
                Map.entry("resident_total", "denominator"),
                Map.entry("resident_urban", "numerator"),
                Map.entry("resident_rate_percent", ""),
                Map.entry("registered_total", "denominator"),
                Map.entry("registered_urban", "numerator"),
                Map.entry("registered_rate_percent", ""),
                Map.entry("rate_gap_points", ""),
                Map.entry("returns_expected", "returns_expected"),
                Map.entry("returns_used", "returns_used"),
                Map.entry("waiver_count", "waiver_count"));
    }

    private static Map<String, String> ofReward() {
        return Map.of(
                "settlement_points", "settlement/share/points",
                "settlement_share", "settlement/share",
                "education_share", "education/share",
                "permit_share", "permits/share",
                "effort_share", "effort/share",
                "difficulty", "difficulty",
                "combined_share", "combined",
                "reward_yuan", "",
                "pool_yuan", "pool");
    }

    private static Map<String, String> ofQuota() {
        return Map.of(
                "settled_count", "settled_total",
                "urban_construction_land_m2", "land",
                "urban_residents", "resident_urban",
                "per_capita_land_m2", "per_capita",
                "standard_m2_per_person", "standard",
                "adjustment_percent", "adjustment/percent",
                "quota_m2", "",
                "quota_hectares", "hectares",
                "quota_mu", "mu");
    }

    private static Question indicator(Map<String, Object> row, String column) {
        return question((String) row.get("indicator_code"), row, "area_code");
    }

    private static Question rate(Map<String, Object> row, String column) {
        String code = column.startsWith("registered")
                ? "registered_rate"
                : column.equals("rate_gap_points") ? "rate_gap" : "resident_rate";
        return question(code, row, "area_code");
    }

    private static Map<String, String> ofLand() {
        return Map.of("reclaimed_hectares", "", "linked_new_hectares", "", "balance_hectares", "");
    }

    private static Question land(Map<String, Object> row, String column) {
        String code = switch (column) {
            case "reclaimed_hectares" -> "land_reclaimed";
            case "linked_new_hectares" -> "land_linked_new";
            default -> "land_linkage_balance";
        };
        return question(code, row, "area_code");
    }

    private static Question history(Map<String, Object> row, String column) {
        return row.get("figure").equals("score")
                ? ofSubject("score", (String) row.get("area_code"), row)
                : question((String) row.get("figure"), row, "area_code");
    }

    static Question town(String code, Map<String, Object> row) {
        return question(code, row, "town_code");
    }

    private static Question question(String code, Map<String, Object> row, String area) {
        return new Question(
                code,
                new AreaCode((String) row.get(area)),
                new Period((String) row.get("period")),
                Optional.ofNullable((String) row.get("policy_code")));
    }

    /** Whether the column holds what the step says, rounded to as many decimals. */
    static boolean agrees(BigDecimal published, Optional<BigDecimal> step) {
        return step.map(v -> v.setScale(published.scale(), java.math.RoundingMode.HALF_UP)
                                .compareTo(published)
                        == 0)
                .orElse(false);
    }
}
