package org.urbanstat.definitions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that a field chooses from, {@code choices: {WORD: [other spellings]}}. No spelling means two of them. */
final class Choices {
    private Choices() {}

    static Map<String, List<String>> read(Section section, FieldType type) {
        if (type != FieldType.CHOICE) {
            section.optional("choices")
                    .ifPresent(c -> c.report("no.choice", "", type.name().toLowerCase(java.util.Locale.ROOT)));
            return Map.of();
        }
        Map<String, List<String>> choices = new LinkedHashMap<>();
        Map<String, String> known = new HashMap<>();
        section.required("choices").pairs().forEach((word, spellings) -> {
            know(word, word.text(), known);
            spellings.items().forEach(spelling -> know(spelling, word.text(), known));
            choices.put(word.text(), spellings.texts());
        });
        if (choices.isEmpty()) {
            section.optional("choices").ifPresent(c -> c.report("no.choices", ""));
        }
        return java.util.Collections.unmodifiableMap(choices);
    }

    private static void know(Entry spelling, String word, Map<String, String> known) {
        String other = known.putIfAbsent(Fields.spelling(spelling.text()), word);
        if (other != null) {
            spelling.report("two.choices", spelling.text(), other);
        }
    }
}
