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
    /** Added to a dividend it makes a quotient this long. */
    private static final BigDecimal LONG = BigDecimal.ZERO.setScale(32);

    private record Asked(String subjectType, ScoreItem item) {}

    List<GateCase> disagreements() {
        List<Asked> items = Stream.concat(asked("town", policy.towns()), asked("department", policy.departments()))
                .toList();
        return jdbc.sql(touched.in(
                        SqlFile.beside(SecondMarks.class, "marks-askew").text()))
                .param("policy", policy.mandate().code())
                .param("slack", SecondScores.SLACK)
                .param("long", LONG)
                .param("counts_zero", policy.missing() == MissingValue.COUNTS_ZERO)
                .param("items", array(items.stream().map(SecondMarks::item)))
                .param("own", array(items.stream().flatMap(SecondMarks::own)))
                .query(GateCase.class)
                .list();
    }

    private static Stream<Asked> asked(String subjectType, List<ScoreItem> items) {
        return items.stream().map(item -> new Asked(subjectType, item));
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
                number("target", item.goal().map(ScoreItem.Goal::value)));
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
