package org.urbanstat.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.JsonText;

/** What {@code check --json} prints: one object a file, on one line, null where something does not apply. */
public final class CheckJson {
    private CheckJson() {}

    /** The object, without a line end. */
    public static String of(FileOutcome outcome) {
        return object(
                field("file", text(outcome.file())),
                field("sha256", text(outcome.sha256().hex())),
                field("outcome", text(outcome.isQuarantined() ? "quarantined" : "read")),
                field("findings", array(outcome.findings(), CheckJson::finding)),
                field("returns", array(outcome.returns(), CheckJson::returned)));
    }

    private static String returned(ReturnOutcome outcome) {
        return object(
                field("town_code", text(outcome.town().digits())),
                field("form_code", text(outcome.form().text())),
                field("period", text(outcome.period().text())),
                field("outcome", text(outcome.outcome().word())),
                field("rows", Integer.toString(outcome.rows().size())),
                field("totals", totals(outcome)),
                field("findings", array(outcome.findings(), CheckJson::finding)),
                field("not_evaluated", array(outcome.notEvaluated(), CheckJson::text)));
    }

    private static String finding(Finding finding) {
        return object(
                field("rule_code", text(finding.ruleCode())),
                field("severity", text(finding.severity().name())),
                field("sheet", text(finding.sheet())),
                field("cell", text(finding.cell())),
                field("raw_text", text(finding.rawText())),
                field("found", text(finding.found())),
                field("expected", text(finding.expected())),
                field("difference", text(finding.difference())),
                field("message_zh", text(finding.message().zh())),
                field("message_en", text(finding.message().en())),
                field("fix_zh", text(finding.fix().zh())),
                field("fix_en", text(finding.fix().en())));
    }

    private static String totals(ReturnOutcome outcome) {
        return outcome.totals().entrySet().stream()
                .map(total -> field(total.getKey(), Sentences.plain(total.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String object(String... fields) {
        return "{" + String.join(", ", fields) + "}";
    }

    private static String field(String name, String value) {
        return text(name) + ": " + value;
    }

    private static <T> String array(List<T> items, Function<T, String> written) {
        return items.stream().map(written).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(Optional<String> text) {
        return text.map(CheckJson::text).orElse("null");
    }

    private static String text(String text) {
        return JsonText.quoted(text);
    }
}
