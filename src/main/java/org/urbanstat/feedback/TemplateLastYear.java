package org.urbanstat.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was accepted from the town on the form a year before.
 *
 * @param knowledge why there may be nothing
 * @param rows field code to value as text: a number plain, yes and no as 是 and 否; a blank has no entry
 */
public record TemplateLastYear(Knowledge knowledge, List<Map<String, String>> rows) {
    /** Whether there was a place to look, and something to find. */
    public enum Knowledge {
        /** There is no database here: written offline. */
        NO_DATABASE,
        /** No return of the year before is in force. */
        NOTHING_IN_FORCE,
        KNOWN
    }

    public static TemplateLastYear noDatabase() {
        return new TemplateLastYear(Knowledge.NO_DATABASE, List.of());
    }

    /** The rows in force; none means that nothing was accepted. */
    public static TemplateLastYear of(List<Map<String, String>> rows) {
        return new TemplateLastYear(rows.isEmpty() ? Knowledge.NOTHING_IN_FORCE : Knowledge.KNOWN, List.copyOf(rows));
    }

    boolean isKnown() {
        return knowledge == Knowledge.KNOWN;
    }

    /** The row that has the same key as the one given. */
    Optional<Map<String, String>> row(List<String> key, Map<String, String> given) {
        return rows.stream()
                .filter(row -> key.stream()
                        .allMatch(field -> given.getOrDefault(field, "").equals(row.get(field))))
                .findFirst();
    }
}
