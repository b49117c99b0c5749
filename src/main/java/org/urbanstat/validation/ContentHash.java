package org.urbanstat.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Sha256;

/**
 * What makes two returns say the same, whatever file and place they stand in: form, town, period and the values of the
 * rows by key. One serves all returns of a form.
 */
final class ContentHash {
    private static final String FIELD_END = "\u001f";
    /** Stands in no cell, so that no text of one reads like a state. */
    private static final String MISSING = "\u001d";

    private static final String ROW_END = "\u001e";

    private final int[] key;
    private final List<String> codes;
    /** In the order of their codes. */
    private final int[] fields;
    /** What is written before the value of each. */
    private final byte[][] heads;

    ContentHash(Form form) {
        FieldNumbers numbers = FieldNumbers.of(form);
        this.codes = form.fields().stream().map(Field::code).sorted().toList();
        this.key =
                form.key().stream().mapToInt(field -> numbers.of(field.code())).toArray();
        this.fields = codes.stream().mapToInt(numbers::of).toArray();
        this.heads = codes.stream()
                .map(code -> (code + '=').getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /**
     * @param flaws rule codes of errors that do not lie in the rows, such as a wrong 合计: a return sent again with the
     *     flaw mended is another one, though its rows are the same
     */
    Sha256 of(ReadReturn of, Collection<String> flaws) {
        HashedText text = new HashedText()
                .append(of.form().code().text())
                .append(FIELD_END)
                .append(of.town().digits())
                .append(FIELD_END)
                .append(of.period().text())
                .append(ROW_END);
        String between = "";
        for (Line line : lines(of.rows())) {
            write(line.row(), text.append(between));
            between = ROW_END;
        }
        return text.append(ROW_END)
                .append(String.join(FIELD_END, new TreeSet<>(flaws)))
                .hash();
    }

    /** A row by its key; what it says is asked of rows of one key alone, and written once, not at every comparison. */
    private final class Line {
        private final String key;
        private final ReadRow row;
        private @Nullable String text;

        Line(ReadRow row) {
            this.key = ContentHash.this.key(row);
            this.row = row;
        }

        String key() {
            return key;
        }

        ReadRow row() {
            return row;
        }

        String text() {
            String before = text;
            String made = before == null ? ContentHash.this.text(row) : before;
            text = made;
            return made;
        }
    }

    /** By key; rows of one key by what they say. Most tables are in that order as they stand. */
    private List<Line> lines(List<ReadRow> rows) {
        List<Line> lines = new ArrayList<>(rows.size());
        boolean isInOrder = true;
        String last = "";
        for (ReadRow row : rows) {
            Line line = new Line(row);
            isInOrder &= lines.isEmpty() || last.compareTo(line.key()) < 0;
            last = line.key();
            lines.add(line);
        }
        if (!isInOrder) {
            lines.sort(Comparator.comparing(Line::key).thenComparing(Line::text));
        }
        return lines;
    }

    private String key(ReadRow row) {
        return key.length == 1
                ? text(row.value(key[0]))
                : IntStream.of(key).mapToObj(field -> text(row.value(field))).collect(Collectors.joining(FIELD_END));
    }

    private String text(ReadRow row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            String word = text(row.value(fields[i]));
            if (!word.isEmpty()) {
                text.append(text.isEmpty() ? "" : FIELD_END)
                        .append(codes.get(i))
                        .append('=')
                        .append(word);
            }
        }
        return text.toString();
    }

    /** The same, on its way to the digest. */
    private void write(ReadRow row, HashedText text) {
        int start = text.length();
        for (int i = 0; i < fields.length; i++) {
            CellValue value = row.value(fields[i]);
            long count = value.count();
            String word = count == CellValue.NO_COUNT ? text(value) : "";
            if (count == CellValue.NO_COUNT && word.isEmpty()) {
                continue;
            }
            text.append(text.length() == start ? "" : FIELD_END).append(heads[i]);
            if (count == CellValue.NO_COUNT) {
                text.append(word);
            } else {
                text.append(count);
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
