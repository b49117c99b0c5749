package org.urbanstat.generation;

import java.util.List;
import org.urbanstat.vocabulary.Severity;

/**
 * A class of faults: how it is planted and what must come of it.
 *
 * @param word names the class in the labels: negative_number
 * @param severity of the finding that must come; NOTE for dirt that needs none
 * @param detection by what it can be found
 * @param rule the finding's rule code, {form} and {field} to be filled in
 * @param also rule codes of what else follows from it, with the same places to be filled in; * stands for anything
 * @param forms that it can be planted in, by code
 * @param formats that can hold it
 */
record Fault(
        String word,
        Severity severity,
        Detection detection,
        String rule,
        List<String> also,
        List<String> forms,
        List<SentFormat> formats,
        Planting planting) {
    /** By what a fault can be found. */
    enum Detection {
        /** The file says it. */
        ONE_FILE("one_file"),
        /** Only what the town sent last year says it. */
        LAST_YEAR("last_year"),
        /** Nothing that was sent contradicts it. */
        NONE("not_detectable"),
        /** No fault: dirt that is read without an error. */
        HARMLESS("harmless");

        private final String word;

        Detection(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Spoils a file and says where. */
    interface Planting {
        List<Planted> in(DirtyFile file, Dice dice);
    }

    /**
     * A place that was spoilt.
     *
     * @param sheet "" where the finding is about the file
     * @param cell "" where the finding names none, or any
     * @param field of the form, for the rule code
     */
    record Planted(String sheet, String cell, String field) {}

    String rule(DirtyFile file, Planted planted) {
        return filled(rule, file, planted);
    }

    List<String> also(DirtyFile file, Planted planted) {
        return also.stream().map(code -> filled(code, file, planted)).toList();
    }

    private static String filled(String code, DirtyFile file, Planted planted) {
        return code.replace("{form}", file.sheet().form().code().text()).replace("{field}", planted.field());
    }
}
