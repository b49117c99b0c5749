package org.urbanstat.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Field;
import org.urbanstat.vocabulary.Sha256;

/**
 * What makes two returns say the same, whatever file and place they stand in: form, town, period and the values of the
 * rows by key.
 */
final class ContentHash {
    private static final String FIELD_END = "\u001f";
    /** Stands in no cell, so that no text of one reads like a state. */
    private static final String MISSING = "\u001d";

    private static final String ROW_END = "\u001e";

    private ContentHash() {}

    /**
     * @param flaws rule codes of errors that do not lie in the rows, such as a wrong 合计: a return sent again with the
     *     flaw mended is another one, though its rows are the same
     */
    static Sha256 of(ReadReturn of, Collection<String> flaws) {
        List<Field> key = of.form().key();
        List<String> fields =
                of.form().fields().stream().map(Field::code).sorted().toList();
        List<String> rows = of.rows().stream()
                .map(row -> new Line(
                        key.stream().map(field -> text(row.value(field.code()))).collect(Collectors.joining(FIELD_END)),
                        line(row, fields)))
                .sorted(Comparator.comparing(Line::key).thenComparing(Line::text))
                .map(Line::text)
                .toList();
        String head = String.join(
                FIELD_END,
                of.form().code().text(),
                of.town().digits(),
                of.period().text());
        return Sha256.of(
                head + ROW_END + String.join(ROW_END, rows) + ROW_END + String.join(FIELD_END, new TreeSet<>(flaws)));
    }

    /** A row written once, not at every comparison. */
    private record Line(String key, String text) {}

    /** @param fields of the form, in the order of their codes; a row has values of no other */
    private static String line(ReadRow row, List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            String text = text(row.value(field));
            if (!text.isEmpty()) {
                line.append(line.isEmpty() ? "" : FIELD_END)
                        .append(field)
                        .append('=')
                        .append(text);
            }
        }
        return line.toString();
    }

    /** The value, or the raw text where it is unreadable; empty where it is blank, which 不适用 is not. */
    private static String text(CellValue value) {
        return switch (value.state()) {
            case READ -> value.canonical().orElse("");
            case BLANK -> "";
            case NOT_KNOWN, NOT_APPLICABLE, BELOW_UNIT ->
                MISSING + value.state().word();
            case UNREADABLE -> value.rawText();
        };
    }
}
