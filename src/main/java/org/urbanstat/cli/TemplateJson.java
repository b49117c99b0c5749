package org.urbanstat.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.urbanstat.feedback.TemplateLastYear;
import org.urbanstat.feedback.TemplateRequest;
import org.urbanstat.vocabulary.JsonText;

/** What {@code template --json} prints: what was written, and whether last year's figures are in it. */
final class TemplateJson {
    private TemplateJson() {}

    static String of(TemplateRequest request, TemplateLastYear lastYear, Path file) {
        return "{\"file\": " + JsonText.quoted(file.toString())
                + ", \"form_code\": " + JsonText.quoted(request.form().code().text())
                + ", \"version\": " + request.form().versions().current()
                + ", \"town_code\": " + JsonText.quoted(request.town().code().digits())
                + ", \"period\": " + JsonText.quoted(request.period().text())
                + ", \"last_year\": "
                + JsonText.quoted(lastYear.knowledge().name().toLowerCase(Locale.ROOT)) + "}";
    }
}
