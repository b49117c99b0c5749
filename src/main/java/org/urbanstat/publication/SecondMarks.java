package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.MissingValue;
import org.urbanstat.vocabulary.JsonText;

/** Computes a second time, in SQL, how many marks each value earns: distance, steps, caps, shares of the best, rises. */
record SecondMarks(JdbcClient jdbc, Touched touched, ScorecardPolicy policy) {
    /** Items that a return to come can still move; beside the best, that of any town. */
    private static final String MOVING = """
            (p.period, p.indicator_code,
              case when p.method = 'best_ratio' and p.subject_type = 'town' then p.area_code || '*' else a.measured end)
              in (select o.period, o.indicator_code, o.area from second_item o)""";

    private static final String OF_COUNTRY = "indicators.indicator_value";

    /** Added to a dividend it makes a quotient this long. */
    static final BigDecimal LONG = BigDecimal.ZERO.setScale(32);

    /** @param othersAlike departments whom the item may be asked of too, each measured by the same county */
    private record Asked(String subjectType, ScoreItem item, long othersAlike) {}

    /** In a transaction: the values of touched counties are kept until it ends. */
    List<GateCase> disagreements() {
        return asking("marks-askew", "true", values(), "materialized")
                .query(GateCase.class)
                .list();
    }

    /** The table of the values that all items of touched counties are measured by. */
    private String values() {
        return switch (touched) {
            case ALL -> OF_COUNTRY;
            case SOME -> {
                jdbc.sql("drop table if exists second_value").update();
                ofIndicators("second-values").update();
                // where the planner takes the touched for fewer than they are, it looks their values up one by one
                jdbc.sql("create index on second_value (area_code, period, indicator_code)")
                        .update();
                jdbc.sql("analyze second_value").update();
                yield "second_value";
            }
        };
    }

    /**
     * Keeps, until the transaction ends, what marks can come to at both ends, where a return to come can still move them:
     * temporary tables {@code second_group} and {@code second_end}.
     */
    void keepEnds() {
        jdbc.sql("drop table if exists second_open, second_group, second_item, second_range, second_end")
                .update();
        ofIndicators("second-open").update();
        jdbc.sql("analyze second_open").update();
        jdbc.sql(sql("second-groups")).update();
        jdbc.sql("analyze second_group").update();
        jdbc.sql(sql("second-items")).update();
        jdbc.sql("analyze second_item").update();
        asking("second-ranges", MOVING, OF_COUNTRY, "not materialized").update();
        jdbc.sql("analyze second_range").update();
        jdbc.sql(sql("second-ends").replace("{marks}", sql("second-marks")))
                .param("long", LONG)
                .param("policy", policy.mandate().code())
                .update();
        jdbc.sql("analyze second_end").update();
    }

    /** A statement about the indicators of the policy. */
    private JdbcClient.StatementSpec ofIndicators(String file) {
        return jdbc.sql(touched.in(sql(file)))
                .param(
                        "indicators",
                        asked().map(a -> a.item().indicator()).distinct().toArray(String[]::new));
    }

    /** A statement about the items of the policy, as far as they are of these. */
    private JdbcClient.StatementSpec asking(String file, String some, String values, String kept) {
        String text = sql(file)
                .replace("{parts}", sql("second-parts"))
                .replace("{some}", some)
                .replace("{values}", values)
                .replace("{kept}", kept)
                .replace("{marks}", sql("second-marks"));
        return jdbc.sql(touched.in(text))
                .param("policy", policy.mandate().code())
                .param("slack", SecondScores.SLACK)
                .param("long", LONG)
                .param("counts_zero", policy.missing() == MissingValue.COUNTS_ZERO)
                .param("items", array(asked().map(SecondMarks::item)))
                .param("own", array(asked().flatMap(SecondMarks::own)));
    }

    private static String sql(String file) {
        return SqlFile.beside(SecondMarks.class, file).text();
    }

    private Stream<Asked> asked() {
        List<String> departments = policy.departments().stream()
                .flatMap(item -> item.department().stream())
                .distinct()
                .toList();
        return Stream.concat(
                policy.towns().stream().map(item -> new Asked("town", item, 0)),
                policy.departments().stream()
                        .map(item -> new Asked(
                                "department",
                                item,
                                departments.stream()
                                        .filter(d -> isAlike(item, d))
                                        .count())));
    }

    private static boolean isAlike(ScoreItem item, String department) {
        boolean isOwn = item.department().filter(department::equals).isPresent();
        return !isOwn && !Optional.empty().equals(item.subjects().get(department));
    }

    private static String item(Asked asked) {
        ScoreItem item = asked.item();
        return object(
                text("subject_type", asked.subjectType()),
                text("indicator_code", item.indicator()),
                text("method", word(item.method())),
                number("weight", Optional.of(item.weight())),
                "\"is_highest_best\": " + item.isHighestBest(),
                number("step", Optional.of(item.step())),
                number("plus", Optional.of(item.plus())),
                number("minus", Optional.of(item.minus())),
                number("bonus", Optional.of(item.bonus())),
                text("partial_step", word(item.partialStep())),
                number("full_rise", Optional.of(item.fullRise())),
                item.goal().map(g -> text("comparison", g.comparison().sign())).orElse("\"comparison\": null"),
                number("target", item.goal().map(ScoreItem.Goal::value)),
                "\"others_alike\": " + asked.othersAlike());
    }

    /** Without a target where the item is not asked of the subject. */
    private static Stream<String> own(Asked asked) {
        return asked.item().subjects().entrySet().stream()
                .map(own -> object(
                        text("subject_type", asked.subjectType()),
                        text("indicator_code", asked.item().indicator()),
                        text("subject_key", own.getKey()),
                        number("target", own.getValue())));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String name, String value) {
        return JsonText.quoted(name) + ": " + JsonText.quoted(value);
    }

    private static String number(String name, Optional<BigDecimal> value) {
        return JsonText.quoted(name) + ": "
                + value.map(BigDecimal::toPlainString).orElse("null");
    }

    private static String object(String... members) {
        return "{" + String.join(", ", members) + "}";
    }

    private static String array(Stream<String> objects) {
        return objects.collect(Collectors.joining(", ", "[", "]"));
    }
}
