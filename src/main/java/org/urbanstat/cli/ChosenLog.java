package org.urbanstat.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form of the log, chosen before anything logs: {@code --log}, else {@code URBANSTAT_LOG}. Where it was asked for, the
 * log tells what is worked on; otherwise only what is amiss.
 */
final class ChosenLog {
    /** What {@code --log} takes. */
    enum Form {
        TEXT,
        JSON
    }

    private ChosenLog() {}

    static void set(List<String> arguments, Map<String, String> environment) {
        String given = ChosenLanguage.given(arguments, "--log");
        String chosen = given.isEmpty() ? environment.getOrDefault("URBANSTAT_LOG", "") : given;
        boolean isJson = chosen.equalsIgnoreCase(Form.JSON.name());
        System.setProperty(
                "urbanstat.log", (isJson ? Form.JSON : Form.TEXT).name().toLowerCase(Locale.ROOT));
        System.setProperty("urbanstat.log.level", chosen.isEmpty() ? "WARN" : "INFO");
    }
}
