package org.urbanstat.definitions;

import java.util.List;
import java.util.Map;
import org.urbanstat.vocabulary.Text;

/**
 * One column of a form.
 *
 * @param header the canonical header; in a two-row header the parts are joined by a slash, 常住人口/男
 * @param synonyms other spellings met, flat or with a slash
 * @param unit as printed in Chinese, such as 人 or 公顷; empty for codes and names
 * @param choices of a choice: the words that are stored, in their order, each with other spellings met; else empty
 */
public record Field(
        String code,
        Text name,
        String header,
        List<String> synonyms,
        FieldType type,
        String unit,
        boolean required,
        Map<String, List<String>> choices) {
    /** See {@link CheckRule}. */
    public Field {
        code = code.intern();
    }

    /** A field that is no choice. */
    public Field(
            String code,
            Text name,
            String header,
            List<String> synonyms,
            FieldType type,
            String unit,
            boolean required) {
        this(code, name, header, synonyms, type, unit, required, Map.of());
    }

    /** The values that a condition of an indicator may name; empty when any text will do. */
    List<String> conditionWords() {
        return type == FieldType.CHOICE ? List.copyOf(choices.keySet()) : type.conditionWords();
    }

    /** The words that a cell chooses from; empty when it is no choice. */
    public List<String> words() {
        return type == FieldType.CHOICE ? List.copyOf(choices.keySet()) : type.words();
    }
}
