package org.urbanstat.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.vocabulary.Sha256;

/**
 * What readings have in common that lie alike.
 *
 * @param columns by field code
 * @param notEvaluated rule codes of the checks that had nothing to go by
 */
record ReadingLayout(Map<String, Integer> columns, List<String> notEvaluated) {
    static ReadingLayout of(ReturnOutcome outcome) {
        return new ReadingLayout(outcome.fieldColumns(), outcome.notEvaluated());
    }

    Sha256 sha256() {
        return Sha256.of(json() + '\n' + String.join("\n", notEvaluated));
    }

    /** Field codes are lower-case letters, digits and underscores: nothing in them needs escaping. */
    String json() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(column -> '"' + column.getKey() + "\": " + column.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
