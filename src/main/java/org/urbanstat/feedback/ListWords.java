package org.urbanstat.feedback;

import java.util.List;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.validation.Finding;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/** The words of the list and of the comments. */
record ListWords(Definitions definitions) {
    private static final Messages MESSAGES = Messages.beside(ListWords.class);
    private static final int LONGEST_REASON = 200;

    Text unreadable() {
        return MESSAGES.text("mark.reason.unreadable");
    }

    Text tooLarge() {
        return MESSAGES.text("mark.reason.too_large");
    }

    Text broken(Throwable failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return MESSAGES.text("mark.reason.broken", reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
    }

    String in(Language language, String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    String severity(Language language, Severity severity) {
        return MESSAGES.in(language, "mark.severity." + severity);
    }

    /** Name and code of the town, name of the form, period; empty for the file as a whole. */
    String returned(Language language, ReturnName of) {
        return of.equals(ReturnName.FILE)
                ? ""
                : MESSAGES.in(language, "mark.return", town(of), of.town(), form(language, of), of.period());
    }

    private String town(ReturnName of) {
        List<Area> lines = definitions.register().lines(new AreaCode(of.town()));
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).name();
    }

    private String form(Language language, ReturnName of) {
        return definitions
                .form(new FormCode(of.form()))
                .map(form -> form.name().in(language))
                .orElse(of.form());
    }

    /** What a comment says of one finding. */
    String comment(Language language, Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(in(language, "mark.comment.head", severity(language, finding.severity())));
        text.append(finding.message().in(language));
        finding.found().ifPresent(found -> text.append('\n').append(in(language, "mark.comment.found", found)));
        finding.expected().ifPresent(is -> text.append('\n').append(in(language, "mark.comment.expected", is)));
        finding.difference().ifPresent(by -> text.append('\n').append(in(language, "mark.comment.difference", by)));
        text.append('\n').append(in(language, "mark.comment.fix", finding.fix().in(language)));
        finding.waiver().ifPresent(waiver -> text.append('\n').append(in(language, "mark.comment.waiver", waiver)));
        return text.append('\n')
                .append(in(language, "mark.comment.rule", finding.ruleCode()))
                .toString();
    }
}
