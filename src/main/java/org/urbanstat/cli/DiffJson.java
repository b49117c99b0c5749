package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.publication.Cause;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureKey;
import org.urbanstat.publication.FigureMove;
import org.urbanstat.vocabulary.JsonText;

/** One object a figure that moved, with the returns behind it where data is a cause. */
final class DiffJson {
    private final Map<String, Set<String>> formsOfIndicators;
    private final List<ChangedReturn> returns;

    DiffJson(Map<String, Set<String>> formsOfIndicators, List<ChangedReturn> returns) {
        this.formsOfIndicators = formsOfIndicators;
        this.returns = returns;
    }

    String line(FigureChange change) {
        FigureMove move = change.move();
        FigureKey key = move.key();
        String parts = Stream.of(Cause.values())
                .map(cause -> "\"by_" + cause.word() + "\": " + change.by(cause).toPlainString())
                .collect(Collectors.joining(", "));
        return "{\"figure\": " + JsonText.quoted(key.figure()) + ", \"policy_code\": "
                + text(key.policyCode().isEmpty() ? null : key.policyCode()) + ", \"period\": "
                + JsonText.quoted(key.period()) + ", \"area_code\": " + JsonText.quoted(key.areaCode())
                + ", \"before\": " + number(move.before().value()) + ", \"after\": "
                + number(move.after().value()) + ", \"change\": "
                + move.points().toPlainString() + ", " + parts
                + ", \"cause\": " + JsonText.quoted(change.cause().word()) + ", \"status_before\": "
                + text(move.before().status()) + ", \"status_after\": "
                + text(move.after().status()) + ", \"returns\": " + behind(change) + "}";
    }

    private String behind(FigureChange change) {
        boolean isByData = change.cause() == Cause.DATA || change.parts().containsKey(Cause.DATA);
        FigureKey key = change.move().key();
        Set<String> forms = formsOfIndicators.getOrDefault(key.figure(), Set.of());
        return returns.stream()
                .filter(r -> isByData && r.isBehind(key, forms))
                .map(DiffJson::line)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String line(ChangedReturn one) {
        return "{\"town_code\": " + JsonText.quoted(one.townCode()) + ", \"form_code\": "
                + JsonText.quoted(one.formCode()) + ", \"period\": " + JsonText.quoted(one.period())
                + ", \"revision_before\": " + one.revisionBefore() + ", \"revision_after\": " + one.revisionAfter()
                + ", \"file_name\": " + JsonText.quoted(one.fileName()) + "}";
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "null" : value.toPlainString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "null" : JsonText.quoted(value);
    }
}
