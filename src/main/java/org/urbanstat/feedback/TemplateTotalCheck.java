package org.urbanstat.feedback;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/**
 * The formula beside the sums: what the checks of the form say of the rows as a whole. As in validation, nothing is said
 * while a row lacks a figure.
 */
final class TemplateTotalCheck {
    private final TemplateLayout layout;

    TemplateTotalCheck(TemplateLayout layout) {
        this.layout = layout;
    }

    String formula() {
        List<String> all = layout.form().checks().stream().flatMap(this::of).toList();
        return all.isEmpty() ? "\"\"" : String.join("&", all);
    }

    private Stream<String> of(CheckRule rule) {
        Text words = TemplateWords.rule(layout.form(), rule);
        if (rule.kind() == CheckKind.NOT_ALL_ZERO) {
            String judged = whole(List.of(rule.field()), sum(rule.field()) + "=0");
            return Stream.of(TemplateRowCheck.when(judged, rule.severity(), words));
        }
        if (rule.kind() == CheckKind.RATIO_OF_SUMS && rule.limits().areAbout(layout.town())) {
            return Stream.of(ratio(rule, words));
        }
        return Stream.empty();
    }

    /** Beyond the outer bounds it is an ERROR, between them and the inner ones what the rule says. */
    private String ratio(CheckRule rule, Text words) {
        String refused =
                outside(rule, rule.limits().rejectBelow(), rule.limits().rejectAbove());
        String looked = outside(rule, rule.lower(), rule.upper());
        return "IF(" + looked + ",IF(" + refused + "," + TemplateRowCheck.told(Severity.ERROR, words) + ","
                + TemplateRowCheck.told(rule.severity(), words) + "),\"\")";
    }

    private String outside(CheckRule rule, Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
        String field = sum(rule.field());
        String other = sum(rule.others().get(0));
        List<String> beyond = new ArrayList<>(List.of("FALSE"));
        lower.ifPresent(l -> beyond.add(difference(field, l, other) + "<0"));
        upper.ifPresent(u -> beyond.add(difference(field, u, other) + ">0"));
        String judged = "IF(" + other + ">0,OR(" + String.join(",", beyond) + "),FALSE)";
        return whole(List.of(rule.field(), rule.others().get(0)), judged);
    }

    private static String difference(String field, BigDecimal bound, String other) {
        return "ROUND(" + field + "-" + bound.toPlainString() + "*" + other + ",8)";
    }

    private String sum(String field) {
        return "SUM(" + layout.body(field) + ")";
    }

    /** Judged where every row that has a key has every figure. */
    private String whole(List<String> fields, String judged) {
        String keys = "COUNTA(" + layout.body(layout.form().key().get(0).code()) + ")";
        String figures = String.join(
                ",",
                fields.stream()
                        .map(field -> "COUNTIF(" + layout.body(field) + ",\">=0\")=" + keys)
                        .toList());
        return "IF(AND(" + keys + ">0," + figures + ")," + judged + ",FALSE)";
    }
}
