package org.urbanstat.feedback;

import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Field;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/**
 * The formula of the column that tells the town what is wrong with a row. A number that cannot be one is told alone, as
 * validation judges nothing that rests on it.
 */
final class TemplateRowCheck {
    private final TemplateLayout layout;
    private final TemplateFormulas formulas;

    TemplateRowCheck(TemplateLayout layout) {
        this.layout = layout;
        this.formulas = new TemplateFormulas(layout);
    }

    /** @param row of the body, counted from 0 */
    String of(int row) {
        StringBuilder formula = new StringBuilder("IF(" + formulas.isEmpty(row) + ",\"\",");
        List<Field> numbers = layout.numbers();
        for (Field number : numbers) {
            formula.append("IF(")
                    .append(formulas.typeFault(number, row))
                    .append(',')
                    .append(told(Severity.ERROR, fault(number)))
                    .append(',');
        }
        formula.append(problems(row)).append(")".repeat(numbers.size() + 1));
        return formula.toString();
    }

    private String problems(int row) {
        List<String> missing = layout.form().fields().stream()
                .filter(field -> field.required() && !isGiven(field, row))
                .map(field -> when(formulas.missing(field, row), Severity.ERROR, missing(field)))
                .toList();
        List<String> wrong = formulas.of(row).stream()
                .map(v -> when(v.condition(), v.severity(), v.words()))
                .toList();
        String all =
                java.util.stream.Stream.concat(missing.stream(), wrong.stream()).collect(Collectors.joining("&"));
        return all.isEmpty() ? "\"\"" : all;
    }

    private boolean isGiven(Field field, int row) {
        TemplateRow of = layout.rows().get(row - layout.firstRow());
        return of.isLocked() && of.given().containsKey(field.code());
    }

    static Text fault(Field field) {
        return TemplateWords.MESSAGES.text("template.fault." + field.type().name(), field.name());
    }

    static Text missing(Field field) {
        return TemplateWords.MESSAGES.text("template.missing", field.name());
    }

    static String when(String condition, Severity severity, Text words) {
        return "IF(" + condition + "," + told(severity, words) + ",\"\")";
    }

    /** ✗常住人口未填。 as a text of a formula. */
    static String told(Severity severity, Text words) {
        return "\"" + sentence(severity, words).replace("\"", "\"\"") + "\"";
    }

    static String sentence(Severity severity, Text words) {
        return mark(severity) + words.zh() + "。";
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> "✗";
            case WARNING -> "△";
            case NOTE -> "·";
        };
    }
}
