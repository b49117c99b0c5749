package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    /** Characters of most returns. */
    private static final int ROOM = 1 << 13;

    private ContentHash() {}

    /**
     * @param flaws rule codes of errors that do not lie in the rows, such as a wrong 合计: a return sent again with the
     *     flaw mended is another one, though its rows are the same
     */
    static Sha256 of(ReadReturn of, Collection<String> flaws) {
        List<Field> key = of.form().key();
        List<String> fields =
                of.form().fields().stream().map(Field::code).sorted().toList();
        StringBuilder written = new StringBuilder(ROOM)
                .append(String.join(
                        FIELD_END,
                        of.form().code().text(),
                        of.town().digits(),
                        of.period().text()))
                .append(ROW_END);
        String between = "";
        for (Line line : lines(of.rows(), key, fields)) {
            line.write(written.append(between));
            between = ROW_END;
        }
        return Sha256.of(written.append(ROW_END)
                .append(String.join(FIELD_END, new TreeSet<>(flaws)))
                .toString());
    }

    /** By key; rows of one key by what they say. */
    private static List<Line> lines(List<ReadRow> rows, List<Field> key, List<String> fields) {
        List<Line> lines = new ArrayList<>(rows.size());
        for (ReadRow row : rows) {
            lines.add(new Line(key(row, key), row, fields));
        }
        lines.sort(Comparator.comparing(Line::key).thenComparing(Line::text));
        return lines;
    }

    private static String key(ReadRow row, List<Field> key) {
        return key.size() == 1
                ? text(row.value(key.get(0).code()))
                : key.stream().map(field -> text(row.value(field.code()))).collect(Collectors.joining(FIELD_END));
    }

    private static final class Line {
        private final String key;
        private final ReadRow row;
        private final List<String> fields;
        private @Nullable String text;

        /** @param fields of the form, in the order of their codes; a row has values of no other */
        Line(String key, ReadRow row, List<String> fields) {
            this.key = key;
            this.row = row;
            this.fields = fields;
        }

        String key() {
            return key;
        }

        /** Asked of rows of one key alone, and written once, not at every comparison. */
        String text() {
            String before = text;
            if (before != null) {
                return before;
            }
            StringBuilder line = new StringBuilder();
            write(line);
            String made = line.toString();
            text = made;
            return made;
        }

        void write(StringBuilder to) {
            int start = to.length();
            for (String field : fields) {
                String text = ContentHash.text(row.value(field));
                if (!text.isEmpty()) {
                    to.append(to.length() == start ? "" : FIELD_END)
                            .append(field)
                            .append('=')
                            .append(text);
                }
            }
        }
    }

    /** The value, or the raw text where it is unreadable; empty where it is blank, which 不适用 is not. */
    private static String text(CellValue value) {
        return switch (value.state()) {
            case READ -> value.written();
            case BLANK -> "";
            case NOT_KNOWN, NOT_APPLICABLE, BELOW_UNIT ->
                MISSING + value.state().word();
            case UNREADABLE -> value.rawText();
        };
    }
}
